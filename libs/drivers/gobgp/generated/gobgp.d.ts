import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace apipb. */
export namespace apipb {

    /**
     * Properties of a GetBgpRequest.
     * @deprecated Use apipb.GetBgpRequest.$Properties instead.
     */
    interface IGetBgpRequest extends apipb.GetBgpRequest.$Properties {
    }

    /** Represents a GetBgpRequest. */
    class GetBgpRequest {

        /**
         * Constructs a new GetBgpRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.GetBgpRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /**
         * Creates a new GetBgpRequest instance using the specified properties.
         * @param [properties] Properties to set
         * @returns GetBgpRequest instance
         */
        static create(properties: apipb.GetBgpRequest.$Shape): apipb.GetBgpRequest & apipb.GetBgpRequest.$Shape;
        static create(properties?: apipb.GetBgpRequest.$Properties): apipb.GetBgpRequest;

        /**
         * Encodes the specified GetBgpRequest message. Does not implicitly {@link apipb.GetBgpRequest.verify|verify} messages.
         * @param message GetBgpRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.GetBgpRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a GetBgpRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.GetBgpRequest & apipb.GetBgpRequest.$Shape} GetBgpRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.GetBgpRequest & apipb.GetBgpRequest.$Shape;
    }

    namespace GetBgpRequest {

        /** Properties of a GetBgpRequest. */
        interface $Properties {

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a GetBgpRequest. */
        type $Shape = apipb.GetBgpRequest.$Properties;
    }

    /**
     * Properties of a GetBgpResponse.
     * @deprecated Use apipb.GetBgpResponse.$Properties instead.
     */
    interface IGetBgpResponse extends apipb.GetBgpResponse.$Properties {
    }

    /** Represents a GetBgpResponse. */
    class GetBgpResponse {

        /**
         * Constructs a new GetBgpResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.GetBgpResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** GetBgpResponse global. */
        global?: (apipb.Global.$Properties|null);

        /**
         * Creates a new GetBgpResponse instance using the specified properties.
         * @param [properties] Properties to set
         * @returns GetBgpResponse instance
         */
        static create(properties: apipb.GetBgpResponse.$Shape): apipb.GetBgpResponse & apipb.GetBgpResponse.$Shape;
        static create(properties?: apipb.GetBgpResponse.$Properties): apipb.GetBgpResponse;

        /**
         * Encodes the specified GetBgpResponse message. Does not implicitly {@link apipb.GetBgpResponse.verify|verify} messages.
         * @param message GetBgpResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.GetBgpResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a GetBgpResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.GetBgpResponse & apipb.GetBgpResponse.$Shape} GetBgpResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.GetBgpResponse & apipb.GetBgpResponse.$Shape;
    }

    namespace GetBgpResponse {

        /** Properties of a GetBgpResponse. */
        interface $Properties {

            /** GetBgpResponse global */
            global?: (apipb.Global.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a GetBgpResponse. */
        type $Shape = apipb.GetBgpResponse.$Properties;
    }

    /**
     * Properties of a Global.
     * @deprecated Use apipb.Global.$Properties instead.
     */
    interface IGlobal extends apipb.Global.$Properties {
    }

    /** Represents a Global. */
    class Global {

        /**
         * Constructs a new Global.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.Global.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Global asn. */
        asn: number;

        /** Global routerId. */
        routerId: string;

        /**
         * Creates a new Global instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Global instance
         */
        static create(properties: apipb.Global.$Shape): apipb.Global & apipb.Global.$Shape;
        static create(properties?: apipb.Global.$Properties): apipb.Global;

        /**
         * Encodes the specified Global message. Does not implicitly {@link apipb.Global.verify|verify} messages.
         * @param message Global message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.Global.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Global message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.Global & apipb.Global.$Shape} Global
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.Global & apipb.Global.$Shape;
    }

    namespace Global {

        /** Properties of a Global. */
        interface $Properties {

            /** Global asn */
            asn?: (number|null);

            /** Global routerId */
            routerId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Global. */
        type $Shape = apipb.Global.$Properties;
    }

    /**
     * Properties of an AddDefinedSetRequest.
     * @deprecated Use apipb.AddDefinedSetRequest.$Properties instead.
     */
    interface IAddDefinedSetRequest extends apipb.AddDefinedSetRequest.$Properties {
    }

    /** Represents an AddDefinedSetRequest. */
    class AddDefinedSetRequest {

        /**
         * Constructs a new AddDefinedSetRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.AddDefinedSetRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** AddDefinedSetRequest definedSet. */
        definedSet?: (apipb.DefinedSet.$Properties|null);

        /**
         * Creates a new AddDefinedSetRequest instance using the specified properties.
         * @param [properties] Properties to set
         * @returns AddDefinedSetRequest instance
         */
        static create(properties: apipb.AddDefinedSetRequest.$Shape): apipb.AddDefinedSetRequest & apipb.AddDefinedSetRequest.$Shape;
        static create(properties?: apipb.AddDefinedSetRequest.$Properties): apipb.AddDefinedSetRequest;

        /**
         * Encodes the specified AddDefinedSetRequest message. Does not implicitly {@link apipb.AddDefinedSetRequest.verify|verify} messages.
         * @param message AddDefinedSetRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.AddDefinedSetRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an AddDefinedSetRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.AddDefinedSetRequest & apipb.AddDefinedSetRequest.$Shape} AddDefinedSetRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.AddDefinedSetRequest & apipb.AddDefinedSetRequest.$Shape;
    }

    namespace AddDefinedSetRequest {

        /** Properties of an AddDefinedSetRequest. */
        interface $Properties {

            /** AddDefinedSetRequest definedSet */
            definedSet?: (apipb.DefinedSet.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an AddDefinedSetRequest. */
        type $Shape = apipb.AddDefinedSetRequest.$Properties;
    }

    /**
     * Properties of a DeleteDefinedSetRequest.
     * @deprecated Use apipb.DeleteDefinedSetRequest.$Properties instead.
     */
    interface IDeleteDefinedSetRequest extends apipb.DeleteDefinedSetRequest.$Properties {
    }

    /** Represents a DeleteDefinedSetRequest. */
    class DeleteDefinedSetRequest {

        /**
         * Constructs a new DeleteDefinedSetRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.DeleteDefinedSetRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** DeleteDefinedSetRequest definedSet. */
        definedSet?: (apipb.DefinedSet.$Properties|null);

        /** DeleteDefinedSetRequest all. */
        all: boolean;

        /**
         * Creates a new DeleteDefinedSetRequest instance using the specified properties.
         * @param [properties] Properties to set
         * @returns DeleteDefinedSetRequest instance
         */
        static create(properties: apipb.DeleteDefinedSetRequest.$Shape): apipb.DeleteDefinedSetRequest & apipb.DeleteDefinedSetRequest.$Shape;
        static create(properties?: apipb.DeleteDefinedSetRequest.$Properties): apipb.DeleteDefinedSetRequest;

        /**
         * Encodes the specified DeleteDefinedSetRequest message. Does not implicitly {@link apipb.DeleteDefinedSetRequest.verify|verify} messages.
         * @param message DeleteDefinedSetRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.DeleteDefinedSetRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a DeleteDefinedSetRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.DeleteDefinedSetRequest & apipb.DeleteDefinedSetRequest.$Shape} DeleteDefinedSetRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.DeleteDefinedSetRequest & apipb.DeleteDefinedSetRequest.$Shape;
    }

    namespace DeleteDefinedSetRequest {

        /** Properties of a DeleteDefinedSetRequest. */
        interface $Properties {

            /** DeleteDefinedSetRequest definedSet */
            definedSet?: (apipb.DefinedSet.$Properties|null);

            /** DeleteDefinedSetRequest all */
            all?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a DeleteDefinedSetRequest. */
        type $Shape = apipb.DeleteDefinedSetRequest.$Properties;
    }

    /**
     * Properties of a ListDefinedSetRequest.
     * @deprecated Use apipb.ListDefinedSetRequest.$Properties instead.
     */
    interface IListDefinedSetRequest extends apipb.ListDefinedSetRequest.$Properties {
    }

    /** Represents a ListDefinedSetRequest. */
    class ListDefinedSetRequest {

        /**
         * Constructs a new ListDefinedSetRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.ListDefinedSetRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ListDefinedSetRequest definedType. */
        definedType: apipb.DefinedType;

        /** ListDefinedSetRequest name. */
        name: string;

        /**
         * Creates a new ListDefinedSetRequest instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ListDefinedSetRequest instance
         */
        static create(properties: apipb.ListDefinedSetRequest.$Shape): apipb.ListDefinedSetRequest & apipb.ListDefinedSetRequest.$Shape;
        static create(properties?: apipb.ListDefinedSetRequest.$Properties): apipb.ListDefinedSetRequest;

        /**
         * Encodes the specified ListDefinedSetRequest message. Does not implicitly {@link apipb.ListDefinedSetRequest.verify|verify} messages.
         * @param message ListDefinedSetRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.ListDefinedSetRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ListDefinedSetRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.ListDefinedSetRequest & apipb.ListDefinedSetRequest.$Shape} ListDefinedSetRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.ListDefinedSetRequest & apipb.ListDefinedSetRequest.$Shape;
    }

    namespace ListDefinedSetRequest {

        /** Properties of a ListDefinedSetRequest. */
        interface $Properties {

            /** ListDefinedSetRequest definedType */
            definedType?: (apipb.DefinedType|null);

            /** ListDefinedSetRequest name */
            name?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ListDefinedSetRequest. */
        type $Shape = apipb.ListDefinedSetRequest.$Properties;
    }

    /**
     * Properties of a ListDefinedSetResponse.
     * @deprecated Use apipb.ListDefinedSetResponse.$Properties instead.
     */
    interface IListDefinedSetResponse extends apipb.ListDefinedSetResponse.$Properties {
    }

    /** Represents a ListDefinedSetResponse. */
    class ListDefinedSetResponse {

        /**
         * Constructs a new ListDefinedSetResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.ListDefinedSetResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ListDefinedSetResponse definedSet. */
        definedSet?: (apipb.DefinedSet.$Properties|null);

        /**
         * Creates a new ListDefinedSetResponse instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ListDefinedSetResponse instance
         */
        static create(properties: apipb.ListDefinedSetResponse.$Shape): apipb.ListDefinedSetResponse & apipb.ListDefinedSetResponse.$Shape;
        static create(properties?: apipb.ListDefinedSetResponse.$Properties): apipb.ListDefinedSetResponse;

        /**
         * Encodes the specified ListDefinedSetResponse message. Does not implicitly {@link apipb.ListDefinedSetResponse.verify|verify} messages.
         * @param message ListDefinedSetResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.ListDefinedSetResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ListDefinedSetResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.ListDefinedSetResponse & apipb.ListDefinedSetResponse.$Shape} ListDefinedSetResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.ListDefinedSetResponse & apipb.ListDefinedSetResponse.$Shape;
    }

    namespace ListDefinedSetResponse {

        /** Properties of a ListDefinedSetResponse. */
        interface $Properties {

            /** ListDefinedSetResponse definedSet */
            definedSet?: (apipb.DefinedSet.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ListDefinedSetResponse. */
        type $Shape = apipb.ListDefinedSetResponse.$Properties;
    }

    /** DefinedType enum. */
    enum DefinedType {

        /** PREFIX value */
        PREFIX = 0
    }

    /**
     * Properties of a DefinedSet.
     * @deprecated Use apipb.DefinedSet.$Properties instead.
     */
    interface IDefinedSet extends apipb.DefinedSet.$Properties {
    }

    /** Represents a DefinedSet. */
    class DefinedSet {

        /**
         * Constructs a new DefinedSet.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.DefinedSet.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** DefinedSet definedType. */
        definedType: apipb.DefinedType;

        /** DefinedSet name. */
        name: string;

        /** DefinedSet prefixes. */
        prefixes: apipb.Prefix.$Properties[];

        /**
         * Creates a new DefinedSet instance using the specified properties.
         * @param [properties] Properties to set
         * @returns DefinedSet instance
         */
        static create(properties: apipb.DefinedSet.$Shape): apipb.DefinedSet & apipb.DefinedSet.$Shape;
        static create(properties?: apipb.DefinedSet.$Properties): apipb.DefinedSet;

        /**
         * Encodes the specified DefinedSet message. Does not implicitly {@link apipb.DefinedSet.verify|verify} messages.
         * @param message DefinedSet message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.DefinedSet.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a DefinedSet message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.DefinedSet & apipb.DefinedSet.$Shape} DefinedSet
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.DefinedSet & apipb.DefinedSet.$Shape;
    }

    namespace DefinedSet {

        /** Properties of a DefinedSet. */
        interface $Properties {

            /** DefinedSet definedType */
            definedType?: (apipb.DefinedType|null);

            /** DefinedSet name */
            name?: (string|null);

            /** DefinedSet prefixes */
            prefixes?: (apipb.Prefix.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a DefinedSet. */
        type $Shape = apipb.DefinedSet.$Properties;
    }

    /**
     * Properties of a Prefix.
     * @deprecated Use apipb.Prefix.$Properties instead.
     */
    interface IPrefix extends apipb.Prefix.$Properties {
    }

    /** Represents a Prefix. */
    class Prefix {

        /**
         * Constructs a new Prefix.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.Prefix.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Prefix ipPrefix. */
        ipPrefix: string;

        /** Prefix maskLengthMin. */
        maskLengthMin: number;

        /** Prefix maskLengthMax. */
        maskLengthMax: number;

        /**
         * Creates a new Prefix instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Prefix instance
         */
        static create(properties: apipb.Prefix.$Shape): apipb.Prefix & apipb.Prefix.$Shape;
        static create(properties?: apipb.Prefix.$Properties): apipb.Prefix;

        /**
         * Encodes the specified Prefix message. Does not implicitly {@link apipb.Prefix.verify|verify} messages.
         * @param message Prefix message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.Prefix.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Prefix message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.Prefix & apipb.Prefix.$Shape} Prefix
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.Prefix & apipb.Prefix.$Shape;
    }

    namespace Prefix {

        /** Properties of a Prefix. */
        interface $Properties {

            /** Prefix ipPrefix */
            ipPrefix?: (string|null);

            /** Prefix maskLengthMin */
            maskLengthMin?: (number|null);

            /** Prefix maskLengthMax */
            maskLengthMax?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Prefix. */
        type $Shape = apipb.Prefix.$Properties;
    }

    /**
     * Properties of a ResetPeerRequest.
     * @deprecated Use apipb.ResetPeerRequest.$Properties instead.
     */
    interface IResetPeerRequest extends apipb.ResetPeerRequest.$Properties {
    }

    /** Represents a ResetPeerRequest. */
    class ResetPeerRequest {

        /**
         * Constructs a new ResetPeerRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.ResetPeerRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ResetPeerRequest address. */
        address: string;

        /** ResetPeerRequest soft. */
        soft: boolean;

        /** ResetPeerRequest direction. */
        direction: apipb.ResetPeerRequest.SoftResetDirection;

        /**
         * Creates a new ResetPeerRequest instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ResetPeerRequest instance
         */
        static create(properties: apipb.ResetPeerRequest.$Shape): apipb.ResetPeerRequest & apipb.ResetPeerRequest.$Shape;
        static create(properties?: apipb.ResetPeerRequest.$Properties): apipb.ResetPeerRequest;

        /**
         * Encodes the specified ResetPeerRequest message. Does not implicitly {@link apipb.ResetPeerRequest.verify|verify} messages.
         * @param message ResetPeerRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.ResetPeerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ResetPeerRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.ResetPeerRequest & apipb.ResetPeerRequest.$Shape} ResetPeerRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.ResetPeerRequest & apipb.ResetPeerRequest.$Shape;
    }

    namespace ResetPeerRequest {

        /** Properties of a ResetPeerRequest. */
        interface $Properties {

            /** ResetPeerRequest address */
            address?: (string|null);

            /** ResetPeerRequest soft */
            soft?: (boolean|null);

            /** ResetPeerRequest direction */
            direction?: (apipb.ResetPeerRequest.SoftResetDirection|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ResetPeerRequest. */
        type $Shape = apipb.ResetPeerRequest.$Properties;

        /** SoftResetDirection enum. */
        enum SoftResetDirection {

            /** IN value */
            IN = 0,

            /** OUT value */
            OUT = 1,

            /** BOTH value */
            BOTH = 2
        }
    }

    /** TableType enum. */
    enum TableType {

        /** GLOBAL value */
        GLOBAL = 0
    }

    /**
     * Properties of an AddPathStreamRequest.
     * @deprecated Use apipb.AddPathStreamRequest.$Properties instead.
     */
    interface IAddPathStreamRequest extends apipb.AddPathStreamRequest.$Properties {
    }

    /** Represents an AddPathStreamRequest. */
    class AddPathStreamRequest {

        /**
         * Constructs a new AddPathStreamRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.AddPathStreamRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** AddPathStreamRequest tableType. */
        tableType: apipb.TableType;

        /** AddPathStreamRequest paths. */
        paths: apipb.Path.$Properties[];

        /**
         * Creates a new AddPathStreamRequest instance using the specified properties.
         * @param [properties] Properties to set
         * @returns AddPathStreamRequest instance
         */
        static create(properties: apipb.AddPathStreamRequest.$Shape): apipb.AddPathStreamRequest & apipb.AddPathStreamRequest.$Shape;
        static create(properties?: apipb.AddPathStreamRequest.$Properties): apipb.AddPathStreamRequest;

        /**
         * Encodes the specified AddPathStreamRequest message. Does not implicitly {@link apipb.AddPathStreamRequest.verify|verify} messages.
         * @param message AddPathStreamRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.AddPathStreamRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an AddPathStreamRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.AddPathStreamRequest & apipb.AddPathStreamRequest.$Shape} AddPathStreamRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.AddPathStreamRequest & apipb.AddPathStreamRequest.$Shape;
    }

    namespace AddPathStreamRequest {

        /** Properties of an AddPathStreamRequest. */
        interface $Properties {

            /** AddPathStreamRequest tableType */
            tableType?: (apipb.TableType|null);

            /** AddPathStreamRequest paths */
            paths?: (apipb.Path.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an AddPathStreamRequest. */
        type $Shape = apipb.AddPathStreamRequest.$Properties;
    }

    /**
     * Properties of a ListPathRequest.
     * @deprecated Use apipb.ListPathRequest.$Properties instead.
     */
    interface IListPathRequest extends apipb.ListPathRequest.$Properties {
    }

    /** Represents a ListPathRequest. */
    class ListPathRequest {

        /**
         * Constructs a new ListPathRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.ListPathRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ListPathRequest tableType. */
        tableType: apipb.TableType;

        /** ListPathRequest family. */
        family?: (apipb.Family.$Properties|null);

        /** ListPathRequest prefixes. */
        prefixes: apipb.TableLookupPrefix.$Properties[];

        /**
         * Creates a new ListPathRequest instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ListPathRequest instance
         */
        static create(properties: apipb.ListPathRequest.$Shape): apipb.ListPathRequest & apipb.ListPathRequest.$Shape;
        static create(properties?: apipb.ListPathRequest.$Properties): apipb.ListPathRequest;

        /**
         * Encodes the specified ListPathRequest message. Does not implicitly {@link apipb.ListPathRequest.verify|verify} messages.
         * @param message ListPathRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.ListPathRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ListPathRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.ListPathRequest & apipb.ListPathRequest.$Shape} ListPathRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.ListPathRequest & apipb.ListPathRequest.$Shape;
    }

    namespace ListPathRequest {

        /** Properties of a ListPathRequest. */
        interface $Properties {

            /** ListPathRequest tableType */
            tableType?: (apipb.TableType|null);

            /** ListPathRequest family */
            family?: (apipb.Family.$Properties|null);

            /** ListPathRequest prefixes */
            prefixes?: (apipb.TableLookupPrefix.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ListPathRequest. */
        type $Shape = apipb.ListPathRequest.$Properties;
    }

    /**
     * Properties of a ListPathResponse.
     * @deprecated Use apipb.ListPathResponse.$Properties instead.
     */
    interface IListPathResponse extends apipb.ListPathResponse.$Properties {
    }

    /** Represents a ListPathResponse. */
    class ListPathResponse {

        /**
         * Constructs a new ListPathResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.ListPathResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ListPathResponse destination. */
        destination?: (apipb.Destination.$Properties|null);

        /**
         * Creates a new ListPathResponse instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ListPathResponse instance
         */
        static create(properties: apipb.ListPathResponse.$Shape): apipb.ListPathResponse & apipb.ListPathResponse.$Shape;
        static create(properties?: apipb.ListPathResponse.$Properties): apipb.ListPathResponse;

        /**
         * Encodes the specified ListPathResponse message. Does not implicitly {@link apipb.ListPathResponse.verify|verify} messages.
         * @param message ListPathResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.ListPathResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ListPathResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.ListPathResponse & apipb.ListPathResponse.$Shape} ListPathResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.ListPathResponse & apipb.ListPathResponse.$Shape;
    }

    namespace ListPathResponse {

        /** Properties of a ListPathResponse. */
        interface $Properties {

            /** ListPathResponse destination */
            destination?: (apipb.Destination.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ListPathResponse. */
        type $Shape = apipb.ListPathResponse.$Properties;
    }

    /**
     * Properties of a TableLookupPrefix.
     * @deprecated Use apipb.TableLookupPrefix.$Properties instead.
     */
    interface ITableLookupPrefix extends apipb.TableLookupPrefix.$Properties {
    }

    /** Represents a TableLookupPrefix. */
    class TableLookupPrefix {

        /**
         * Constructs a new TableLookupPrefix.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.TableLookupPrefix.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TableLookupPrefix prefix. */
        prefix: string;

        /** TableLookupPrefix type. */
        type: apipb.TableLookupPrefix.Type;

        /**
         * Creates a new TableLookupPrefix instance using the specified properties.
         * @param [properties] Properties to set
         * @returns TableLookupPrefix instance
         */
        static create(properties: apipb.TableLookupPrefix.$Shape): apipb.TableLookupPrefix & apipb.TableLookupPrefix.$Shape;
        static create(properties?: apipb.TableLookupPrefix.$Properties): apipb.TableLookupPrefix;

        /**
         * Encodes the specified TableLookupPrefix message. Does not implicitly {@link apipb.TableLookupPrefix.verify|verify} messages.
         * @param message TableLookupPrefix message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.TableLookupPrefix.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TableLookupPrefix message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.TableLookupPrefix & apipb.TableLookupPrefix.$Shape} TableLookupPrefix
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.TableLookupPrefix & apipb.TableLookupPrefix.$Shape;
    }

    namespace TableLookupPrefix {

        /** Properties of a TableLookupPrefix. */
        interface $Properties {

            /** TableLookupPrefix prefix */
            prefix?: (string|null);

            /** TableLookupPrefix type */
            type?: (apipb.TableLookupPrefix.Type|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TableLookupPrefix. */
        type $Shape = apipb.TableLookupPrefix.$Properties;

        /** Type enum. */
        enum Type {

            /** EXACT value */
            EXACT = 0
        }
    }

    /**
     * Properties of a Destination.
     * @deprecated Use apipb.Destination.$Properties instead.
     */
    interface IDestination extends apipb.Destination.$Properties {
    }

    /** Represents a Destination. */
    class Destination {

        /**
         * Constructs a new Destination.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.Destination.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Destination prefix. */
        prefix: string;

        /** Destination paths. */
        paths: apipb.Path.$Properties[];

        /**
         * Creates a new Destination instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Destination instance
         */
        static create(properties: apipb.Destination.$Shape): apipb.Destination & apipb.Destination.$Shape;
        static create(properties?: apipb.Destination.$Properties): apipb.Destination;

        /**
         * Encodes the specified Destination message. Does not implicitly {@link apipb.Destination.verify|verify} messages.
         * @param message Destination message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.Destination.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Destination message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.Destination & apipb.Destination.$Shape} Destination
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.Destination & apipb.Destination.$Shape;
    }

    namespace Destination {

        /** Properties of a Destination. */
        interface $Properties {

            /** Destination prefix */
            prefix?: (string|null);

            /** Destination paths */
            paths?: (apipb.Path.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Destination. */
        type $Shape = apipb.Destination.$Properties;
    }

    /**
     * Properties of a Path.
     * @deprecated Use apipb.Path.$Properties instead.
     */
    interface IPath extends apipb.Path.$Properties {
    }

    /** Represents a Path. */
    class Path {

        /**
         * Constructs a new Path.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.Path.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Path nlri. */
        nlri?: (apipb.Any.$Properties|null);

        /** Path pattrs. */
        pattrs: apipb.Any.$Properties[];

        /** Path isWithdraw. */
        isWithdraw: boolean;

        /** Path family. */
        family?: (apipb.Family.$Properties|null);

        /** Path neighborIp. */
        neighborIp: string;

        /** Path identifier. */
        identifier: number;

        /**
         * Creates a new Path instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Path instance
         */
        static create(properties: apipb.Path.$Shape): apipb.Path & apipb.Path.$Shape;
        static create(properties?: apipb.Path.$Properties): apipb.Path;

        /**
         * Encodes the specified Path message. Does not implicitly {@link apipb.Path.verify|verify} messages.
         * @param message Path message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.Path.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Path message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.Path & apipb.Path.$Shape} Path
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.Path & apipb.Path.$Shape;
    }

    namespace Path {

        /** Properties of a Path. */
        interface $Properties {

            /** Path nlri */
            nlri?: (apipb.Any.$Properties|null);

            /** Path pattrs */
            pattrs?: (apipb.Any.$Properties[]|null);

            /** Path isWithdraw */
            isWithdraw?: (boolean|null);

            /** Path family */
            family?: (apipb.Family.$Properties|null);

            /** Path neighborIp */
            neighborIp?: (string|null);

            /** Path identifier */
            identifier?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Path. */
        type $Shape = apipb.Path.$Properties;
    }

    /**
     * Properties of a Family.
     * @deprecated Use apipb.Family.$Properties instead.
     */
    interface IFamily extends apipb.Family.$Properties {
    }

    /** Represents a Family. */
    class Family {

        /**
         * Constructs a new Family.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.Family.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Family afi. */
        afi: apipb.Family.Afi;

        /** Family safi. */
        safi: apipb.Family.Safi;

        /**
         * Creates a new Family instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Family instance
         */
        static create(properties: apipb.Family.$Shape): apipb.Family & apipb.Family.$Shape;
        static create(properties?: apipb.Family.$Properties): apipb.Family;

        /**
         * Encodes the specified Family message. Does not implicitly {@link apipb.Family.verify|verify} messages.
         * @param message Family message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.Family.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Family message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.Family & apipb.Family.$Shape} Family
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.Family & apipb.Family.$Shape;
    }

    namespace Family {

        /** Properties of a Family. */
        interface $Properties {

            /** Family afi */
            afi?: (apipb.Family.Afi|null);

            /** Family safi */
            safi?: (apipb.Family.Safi|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Family. */
        type $Shape = apipb.Family.$Properties;

        /** Afi enum. */
        enum Afi {

            /** AFI_UNKNOWN value */
            AFI_UNKNOWN = 0,

            /** AFI_IP value */
            AFI_IP = 1,

            /** AFI_IP6 value */
            AFI_IP6 = 2
        }

        /** Safi enum. */
        enum Safi {

            /** SAFI_UNKNOWN value */
            SAFI_UNKNOWN = 0,

            /** SAFI_UNICAST value */
            SAFI_UNICAST = 1
        }
    }

    /**
     * Properties of an Any.
     * @deprecated Use apipb.Any.$Properties instead.
     */
    interface IAny extends apipb.Any.$Properties {
    }

    /** Represents an Any. */
    class Any {

        /**
         * Constructs a new Any.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.Any.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Any typeUrl. */
        typeUrl: string;

        /** Any value. */
        value: Uint8Array;

        /**
         * Creates a new Any instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Any instance
         */
        static create(properties: apipb.Any.$Shape): apipb.Any & apipb.Any.$Shape;
        static create(properties?: apipb.Any.$Properties): apipb.Any;

        /**
         * Encodes the specified Any message. Does not implicitly {@link apipb.Any.verify|verify} messages.
         * @param message Any message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.Any.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Any message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.Any & apipb.Any.$Shape} Any
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.Any & apipb.Any.$Shape;
    }

    namespace Any {

        /** Properties of an Any. */
        interface $Properties {

            /** Any typeUrl */
            typeUrl?: (string|null);

            /** Any value */
            value?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Any. */
        type $Shape = apipb.Any.$Properties;
    }

    /**
     * Properties of an Empty.
     * @deprecated Use apipb.Empty.$Properties instead.
     */
    interface IEmpty extends apipb.Empty.$Properties {
    }

    /** Represents an Empty. */
    class Empty {

        /**
         * Constructs a new Empty.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.Empty.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /**
         * Creates a new Empty instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Empty instance
         */
        static create(properties: apipb.Empty.$Shape): apipb.Empty & apipb.Empty.$Shape;
        static create(properties?: apipb.Empty.$Properties): apipb.Empty;

        /**
         * Encodes the specified Empty message. Does not implicitly {@link apipb.Empty.verify|verify} messages.
         * @param message Empty message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.Empty.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Empty message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.Empty & apipb.Empty.$Shape} Empty
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.Empty & apipb.Empty.$Shape;
    }

    namespace Empty {

        /** Properties of an Empty. */
        interface $Properties {

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Empty. */
        type $Shape = apipb.Empty.$Properties;
    }

    /**
     * Properties of a IPAddressPrefix.
     * @deprecated Use apipb.IPAddressPrefix.$Properties instead.
     */
    interface IIPAddressPrefix extends apipb.IPAddressPrefix.$Properties {
    }

    /** Represents a IPAddressPrefix. */
    class IPAddressPrefix {

        /**
         * Constructs a new IPAddressPrefix.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.IPAddressPrefix.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** IPAddressPrefix prefixLen. */
        prefixLen: number;

        /** IPAddressPrefix prefix. */
        prefix: string;

        /**
         * Creates a new IPAddressPrefix instance using the specified properties.
         * @param [properties] Properties to set
         * @returns IPAddressPrefix instance
         */
        static create(properties: apipb.IPAddressPrefix.$Shape): apipb.IPAddressPrefix & apipb.IPAddressPrefix.$Shape;
        static create(properties?: apipb.IPAddressPrefix.$Properties): apipb.IPAddressPrefix;

        /**
         * Encodes the specified IPAddressPrefix message. Does not implicitly {@link apipb.IPAddressPrefix.verify|verify} messages.
         * @param message IPAddressPrefix message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.IPAddressPrefix.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a IPAddressPrefix message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.IPAddressPrefix & apipb.IPAddressPrefix.$Shape} IPAddressPrefix
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.IPAddressPrefix & apipb.IPAddressPrefix.$Shape;
    }

    namespace IPAddressPrefix {

        /** Properties of a IPAddressPrefix. */
        interface $Properties {

            /** IPAddressPrefix prefixLen */
            prefixLen?: (number|null);

            /** IPAddressPrefix prefix */
            prefix?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a IPAddressPrefix. */
        type $Shape = apipb.IPAddressPrefix.$Properties;
    }

    /**
     * Properties of an OriginAttribute.
     * @deprecated Use apipb.OriginAttribute.$Properties instead.
     */
    interface IOriginAttribute extends apipb.OriginAttribute.$Properties {
    }

    /** Represents an OriginAttribute. */
    class OriginAttribute {

        /**
         * Constructs a new OriginAttribute.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.OriginAttribute.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** OriginAttribute origin. */
        origin: number;

        /**
         * Creates a new OriginAttribute instance using the specified properties.
         * @param [properties] Properties to set
         * @returns OriginAttribute instance
         */
        static create(properties: apipb.OriginAttribute.$Shape): apipb.OriginAttribute & apipb.OriginAttribute.$Shape;
        static create(properties?: apipb.OriginAttribute.$Properties): apipb.OriginAttribute;

        /**
         * Encodes the specified OriginAttribute message. Does not implicitly {@link apipb.OriginAttribute.verify|verify} messages.
         * @param message OriginAttribute message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.OriginAttribute.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an OriginAttribute message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.OriginAttribute & apipb.OriginAttribute.$Shape} OriginAttribute
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.OriginAttribute & apipb.OriginAttribute.$Shape;
    }

    namespace OriginAttribute {

        /** Properties of an OriginAttribute. */
        interface $Properties {

            /** OriginAttribute origin */
            origin?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an OriginAttribute. */
        type $Shape = apipb.OriginAttribute.$Properties;
    }

    /**
     * Properties of a NextHopAttribute.
     * @deprecated Use apipb.NextHopAttribute.$Properties instead.
     */
    interface INextHopAttribute extends apipb.NextHopAttribute.$Properties {
    }

    /** Represents a NextHopAttribute. */
    class NextHopAttribute {

        /**
         * Constructs a new NextHopAttribute.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.NextHopAttribute.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** NextHopAttribute nextHop. */
        nextHop: string;

        /**
         * Creates a new NextHopAttribute instance using the specified properties.
         * @param [properties] Properties to set
         * @returns NextHopAttribute instance
         */
        static create(properties: apipb.NextHopAttribute.$Shape): apipb.NextHopAttribute & apipb.NextHopAttribute.$Shape;
        static create(properties?: apipb.NextHopAttribute.$Properties): apipb.NextHopAttribute;

        /**
         * Encodes the specified NextHopAttribute message. Does not implicitly {@link apipb.NextHopAttribute.verify|verify} messages.
         * @param message NextHopAttribute message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.NextHopAttribute.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a NextHopAttribute message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.NextHopAttribute & apipb.NextHopAttribute.$Shape} NextHopAttribute
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.NextHopAttribute & apipb.NextHopAttribute.$Shape;
    }

    namespace NextHopAttribute {

        /** Properties of a NextHopAttribute. */
        interface $Properties {

            /** NextHopAttribute nextHop */
            nextHop?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a NextHopAttribute. */
        type $Shape = apipb.NextHopAttribute.$Properties;
    }

    /**
     * Properties of a LocalPrefAttribute.
     * @deprecated Use apipb.LocalPrefAttribute.$Properties instead.
     */
    interface ILocalPrefAttribute extends apipb.LocalPrefAttribute.$Properties {
    }

    /** Represents a LocalPrefAttribute. */
    class LocalPrefAttribute {

        /**
         * Constructs a new LocalPrefAttribute.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.LocalPrefAttribute.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** LocalPrefAttribute localPref. */
        localPref: number;

        /**
         * Creates a new LocalPrefAttribute instance using the specified properties.
         * @param [properties] Properties to set
         * @returns LocalPrefAttribute instance
         */
        static create(properties: apipb.LocalPrefAttribute.$Shape): apipb.LocalPrefAttribute & apipb.LocalPrefAttribute.$Shape;
        static create(properties?: apipb.LocalPrefAttribute.$Properties): apipb.LocalPrefAttribute;

        /**
         * Encodes the specified LocalPrefAttribute message. Does not implicitly {@link apipb.LocalPrefAttribute.verify|verify} messages.
         * @param message LocalPrefAttribute message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.LocalPrefAttribute.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a LocalPrefAttribute message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.LocalPrefAttribute & apipb.LocalPrefAttribute.$Shape} LocalPrefAttribute
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.LocalPrefAttribute & apipb.LocalPrefAttribute.$Shape;
    }

    namespace LocalPrefAttribute {

        /** Properties of a LocalPrefAttribute. */
        interface $Properties {

            /** LocalPrefAttribute localPref */
            localPref?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a LocalPrefAttribute. */
        type $Shape = apipb.LocalPrefAttribute.$Properties;
    }

    /**
     * Properties of a CommunitiesAttribute.
     * @deprecated Use apipb.CommunitiesAttribute.$Properties instead.
     */
    interface ICommunitiesAttribute extends apipb.CommunitiesAttribute.$Properties {
    }

    /** Represents a CommunitiesAttribute. */
    class CommunitiesAttribute {

        /**
         * Constructs a new CommunitiesAttribute.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.CommunitiesAttribute.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CommunitiesAttribute communities. */
        communities: number[];

        /**
         * Creates a new CommunitiesAttribute instance using the specified properties.
         * @param [properties] Properties to set
         * @returns CommunitiesAttribute instance
         */
        static create(properties: apipb.CommunitiesAttribute.$Shape): apipb.CommunitiesAttribute & apipb.CommunitiesAttribute.$Shape;
        static create(properties?: apipb.CommunitiesAttribute.$Properties): apipb.CommunitiesAttribute;

        /**
         * Encodes the specified CommunitiesAttribute message. Does not implicitly {@link apipb.CommunitiesAttribute.verify|verify} messages.
         * @param message CommunitiesAttribute message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.CommunitiesAttribute.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CommunitiesAttribute message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.CommunitiesAttribute & apipb.CommunitiesAttribute.$Shape} CommunitiesAttribute
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.CommunitiesAttribute & apipb.CommunitiesAttribute.$Shape;
    }

    namespace CommunitiesAttribute {

        /** Properties of a CommunitiesAttribute. */
        interface $Properties {

            /** CommunitiesAttribute communities */
            communities?: (number[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CommunitiesAttribute. */
        type $Shape = apipb.CommunitiesAttribute.$Properties;
    }

    /**
     * Properties of a MpReachNLRIAttribute.
     * @deprecated Use apipb.MpReachNLRIAttribute.$Properties instead.
     */
    interface IMpReachNLRIAttribute extends apipb.MpReachNLRIAttribute.$Properties {
    }

    /** Represents a MpReachNLRIAttribute. */
    class MpReachNLRIAttribute {

        /**
         * Constructs a new MpReachNLRIAttribute.
         * @param [properties] Properties to set
         */
        constructor(properties?: apipb.MpReachNLRIAttribute.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** MpReachNLRIAttribute family. */
        family?: (apipb.Family.$Properties|null);

        /** MpReachNLRIAttribute nextHops. */
        nextHops: string[];

        /** MpReachNLRIAttribute nlris. */
        nlris: apipb.Any.$Properties[];

        /**
         * Creates a new MpReachNLRIAttribute instance using the specified properties.
         * @param [properties] Properties to set
         * @returns MpReachNLRIAttribute instance
         */
        static create(properties: apipb.MpReachNLRIAttribute.$Shape): apipb.MpReachNLRIAttribute & apipb.MpReachNLRIAttribute.$Shape;
        static create(properties?: apipb.MpReachNLRIAttribute.$Properties): apipb.MpReachNLRIAttribute;

        /**
         * Encodes the specified MpReachNLRIAttribute message. Does not implicitly {@link apipb.MpReachNLRIAttribute.verify|verify} messages.
         * @param message MpReachNLRIAttribute message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: apipb.MpReachNLRIAttribute.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a MpReachNLRIAttribute message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {apipb.MpReachNLRIAttribute & apipb.MpReachNLRIAttribute.$Shape} MpReachNLRIAttribute
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): apipb.MpReachNLRIAttribute & apipb.MpReachNLRIAttribute.$Shape;
    }

    namespace MpReachNLRIAttribute {

        /** Properties of a MpReachNLRIAttribute. */
        interface $Properties {

            /** MpReachNLRIAttribute family */
            family?: (apipb.Family.$Properties|null);

            /** MpReachNLRIAttribute nextHops */
            nextHops?: (string[]|null);

            /** MpReachNLRIAttribute nlris */
            nlris?: (apipb.Any.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a MpReachNLRIAttribute. */
        type $Shape = apipb.MpReachNLRIAttribute.$Properties;
    }
}
