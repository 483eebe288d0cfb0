import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace netctl. */
export namespace netctl {

    /** Namespace agent. */
    namespace agent {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of an EnrollRequest.
             * @deprecated Use netctl.agent.v1.EnrollRequest.$Properties instead.
             */
            interface IEnrollRequest extends netctl.agent.v1.EnrollRequest.$Properties {
            }

            /** Represents an EnrollRequest. */
            class EnrollRequest {

                /**
                 * Constructs a new EnrollRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.EnrollRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** EnrollRequest token. */
                token: string;

                /** EnrollRequest csr. */
                csr: Uint8Array;

                /**
                 * Creates a new EnrollRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns EnrollRequest instance
                 */
                static create(properties: netctl.agent.v1.EnrollRequest.$Shape): netctl.agent.v1.EnrollRequest & netctl.agent.v1.EnrollRequest.$Shape;
                static create(properties?: netctl.agent.v1.EnrollRequest.$Properties): netctl.agent.v1.EnrollRequest;

                /**
                 * Encodes the specified EnrollRequest message. Does not implicitly {@link netctl.agent.v1.EnrollRequest.verify|verify} messages.
                 * @param message EnrollRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.EnrollRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an EnrollRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.EnrollRequest & netctl.agent.v1.EnrollRequest.$Shape} EnrollRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.EnrollRequest & netctl.agent.v1.EnrollRequest.$Shape;
            }

            namespace EnrollRequest {

                /** Properties of an EnrollRequest. */
                interface $Properties {

                    /** EnrollRequest token */
                    token?: (string|null);

                    /** EnrollRequest csr */
                    csr?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an EnrollRequest. */
                type $Shape = netctl.agent.v1.EnrollRequest.$Properties;
            }

            /**
             * Properties of an EnrollResponse.
             * @deprecated Use netctl.agent.v1.EnrollResponse.$Properties instead.
             */
            interface IEnrollResponse extends netctl.agent.v1.EnrollResponse.$Properties {
            }

            /** Represents an EnrollResponse. */
            class EnrollResponse {

                /**
                 * Constructs a new EnrollResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.EnrollResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** EnrollResponse agentId. */
                agentId: string;

                /** EnrollResponse certificatePem. */
                certificatePem: string;

                /** EnrollResponse caPem. */
                caPem: string;

                /**
                 * Creates a new EnrollResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns EnrollResponse instance
                 */
                static create(properties: netctl.agent.v1.EnrollResponse.$Shape): netctl.agent.v1.EnrollResponse & netctl.agent.v1.EnrollResponse.$Shape;
                static create(properties?: netctl.agent.v1.EnrollResponse.$Properties): netctl.agent.v1.EnrollResponse;

                /**
                 * Encodes the specified EnrollResponse message. Does not implicitly {@link netctl.agent.v1.EnrollResponse.verify|verify} messages.
                 * @param message EnrollResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.EnrollResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an EnrollResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.EnrollResponse & netctl.agent.v1.EnrollResponse.$Shape} EnrollResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.EnrollResponse & netctl.agent.v1.EnrollResponse.$Shape;
            }

            namespace EnrollResponse {

                /** Properties of an EnrollResponse. */
                interface $Properties {

                    /** EnrollResponse agentId */
                    agentId?: (string|null);

                    /** EnrollResponse certificatePem */
                    certificatePem?: (string|null);

                    /** EnrollResponse caPem */
                    caPem?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an EnrollResponse. */
                type $Shape = netctl.agent.v1.EnrollResponse.$Properties;
            }

            /**
             * Properties of a RenewRequest.
             * @deprecated Use netctl.agent.v1.RenewRequest.$Properties instead.
             */
            interface IRenewRequest extends netctl.agent.v1.RenewRequest.$Properties {
            }

            /** Represents a RenewRequest. */
            class RenewRequest {

                /**
                 * Constructs a new RenewRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.RenewRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RenewRequest csr. */
                csr: Uint8Array;

                /**
                 * Creates a new RenewRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RenewRequest instance
                 */
                static create(properties: netctl.agent.v1.RenewRequest.$Shape): netctl.agent.v1.RenewRequest & netctl.agent.v1.RenewRequest.$Shape;
                static create(properties?: netctl.agent.v1.RenewRequest.$Properties): netctl.agent.v1.RenewRequest;

                /**
                 * Encodes the specified RenewRequest message. Does not implicitly {@link netctl.agent.v1.RenewRequest.verify|verify} messages.
                 * @param message RenewRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.RenewRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RenewRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.RenewRequest & netctl.agent.v1.RenewRequest.$Shape} RenewRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.RenewRequest & netctl.agent.v1.RenewRequest.$Shape;
            }

            namespace RenewRequest {

                /** Properties of a RenewRequest. */
                interface $Properties {

                    /** RenewRequest csr */
                    csr?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RenewRequest. */
                type $Shape = netctl.agent.v1.RenewRequest.$Properties;
            }

            /**
             * Properties of a RenewResponse.
             * @deprecated Use netctl.agent.v1.RenewResponse.$Properties instead.
             */
            interface IRenewResponse extends netctl.agent.v1.RenewResponse.$Properties {
            }

            /** Represents a RenewResponse. */
            class RenewResponse {

                /**
                 * Constructs a new RenewResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.RenewResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RenewResponse certificatePem. */
                certificatePem: string;

                /** RenewResponse caPem. */
                caPem: string;

                /**
                 * Creates a new RenewResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RenewResponse instance
                 */
                static create(properties: netctl.agent.v1.RenewResponse.$Shape): netctl.agent.v1.RenewResponse & netctl.agent.v1.RenewResponse.$Shape;
                static create(properties?: netctl.agent.v1.RenewResponse.$Properties): netctl.agent.v1.RenewResponse;

                /**
                 * Encodes the specified RenewResponse message. Does not implicitly {@link netctl.agent.v1.RenewResponse.verify|verify} messages.
                 * @param message RenewResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.RenewResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RenewResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.RenewResponse & netctl.agent.v1.RenewResponse.$Shape} RenewResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.RenewResponse & netctl.agent.v1.RenewResponse.$Shape;
            }

            namespace RenewResponse {

                /** Properties of a RenewResponse. */
                interface $Properties {

                    /** RenewResponse certificatePem */
                    certificatePem?: (string|null);

                    /** RenewResponse caPem */
                    caPem?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RenewResponse. */
                type $Shape = netctl.agent.v1.RenewResponse.$Properties;
            }

            /**
             * Properties of a SessionRequest.
             * @deprecated Use netctl.agent.v1.SessionRequest.$Properties instead.
             */
            interface ISessionRequest extends netctl.agent.v1.SessionRequest.$Properties {
            }

            /** Represents a SessionRequest. */
            class SessionRequest {

                /**
                 * Constructs a new SessionRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.SessionRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SessionRequest hello. */
                hello?: (netctl.agent.v1.Hello.$Properties|null);

                /** SessionRequest applyResult. */
                applyResult?: (netctl.agent.v1.ApplyResult.$Properties|null);

                /** SessionRequest drift. */
                drift?: (netctl.agent.v1.Drift.$Properties|null);

                /** SessionRequest heartbeat. */
                heartbeat?: (netctl.agent.v1.Heartbeat.$Properties|null);

                /** SessionRequest message. */
                message?: ("hello"|"applyResult"|"drift"|"heartbeat");

                /**
                 * Creates a new SessionRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SessionRequest instance
                 */
                static create(properties: netctl.agent.v1.SessionRequest.$Shape): netctl.agent.v1.SessionRequest & netctl.agent.v1.SessionRequest.$Shape;
                static create(properties?: netctl.agent.v1.SessionRequest.$Properties): netctl.agent.v1.SessionRequest;

                /**
                 * Encodes the specified SessionRequest message. Does not implicitly {@link netctl.agent.v1.SessionRequest.verify|verify} messages.
                 * @param message SessionRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.SessionRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SessionRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.SessionRequest & netctl.agent.v1.SessionRequest.$Shape} SessionRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.SessionRequest & netctl.agent.v1.SessionRequest.$Shape;
            }

            namespace SessionRequest {

                /** Properties of a SessionRequest. */
                interface $Properties {

                    /** SessionRequest hello */
                    hello?: (netctl.agent.v1.Hello.$Properties|null);

                    /** SessionRequest applyResult */
                    applyResult?: (netctl.agent.v1.ApplyResult.$Properties|null);

                    /** SessionRequest drift */
                    drift?: (netctl.agent.v1.Drift.$Properties|null);

                    /** SessionRequest heartbeat */
                    heartbeat?: (netctl.agent.v1.Heartbeat.$Properties|null);

                    /** SessionRequest message */
                    message?: ("hello"|"applyResult"|"drift"|"heartbeat");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a SessionRequest. */
                type $Shape = {
                  hello?: netctl.agent.v1.Hello.$Shape|null;
                  applyResult?: netctl.agent.v1.ApplyResult.$Shape|null;
                  drift?: netctl.agent.v1.Drift.$Shape|null;
                  heartbeat?: netctl.agent.v1.Heartbeat.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ message?: undefined; hello?: null; applyResult?: null; drift?: null; heartbeat?: null }|{ message?: "hello"; hello: netctl.agent.v1.Hello.$Shape; applyResult?: null; drift?: null; heartbeat?: null }|{ message?: "applyResult"; hello?: null; applyResult: netctl.agent.v1.ApplyResult.$Shape; drift?: null; heartbeat?: null }|{ message?: "drift"; hello?: null; applyResult?: null; drift: netctl.agent.v1.Drift.$Shape; heartbeat?: null }|{ message?: "heartbeat"; hello?: null; applyResult?: null; drift?: null; heartbeat: netctl.agent.v1.Heartbeat.$Shape })
                );
            }

            /**
             * Properties of a SessionResponse.
             * @deprecated Use netctl.agent.v1.SessionResponse.$Properties instead.
             */
            interface ISessionResponse extends netctl.agent.v1.SessionResponse.$Properties {
            }

            /** Represents a SessionResponse. */
            class SessionResponse {

                /**
                 * Constructs a new SessionResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.SessionResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SessionResponse welcome. */
                welcome?: (netctl.agent.v1.Welcome.$Properties|null);

                /** SessionResponse prefixList. */
                prefixList?: (netctl.agent.v1.PrefixList.$Properties|null);

                /** SessionResponse remove. */
                remove?: (netctl.agent.v1.Remove.$Properties|null);

                /** SessionResponse drain. */
                drain?: (netctl.agent.v1.Drain.$Properties|null);

                /** SessionResponse heartbeat. */
                heartbeat?: (netctl.agent.v1.Heartbeat.$Properties|null);

                /** SessionResponse message. */
                message?: ("welcome"|"prefixList"|"remove"|"drain"|"heartbeat");

                /**
                 * Creates a new SessionResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SessionResponse instance
                 */
                static create(properties: netctl.agent.v1.SessionResponse.$Shape): netctl.agent.v1.SessionResponse & netctl.agent.v1.SessionResponse.$Shape;
                static create(properties?: netctl.agent.v1.SessionResponse.$Properties): netctl.agent.v1.SessionResponse;

                /**
                 * Encodes the specified SessionResponse message. Does not implicitly {@link netctl.agent.v1.SessionResponse.verify|verify} messages.
                 * @param message SessionResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.SessionResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SessionResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.SessionResponse & netctl.agent.v1.SessionResponse.$Shape} SessionResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.SessionResponse & netctl.agent.v1.SessionResponse.$Shape;
            }

            namespace SessionResponse {

                /** Properties of a SessionResponse. */
                interface $Properties {

                    /** SessionResponse welcome */
                    welcome?: (netctl.agent.v1.Welcome.$Properties|null);

                    /** SessionResponse prefixList */
                    prefixList?: (netctl.agent.v1.PrefixList.$Properties|null);

                    /** SessionResponse remove */
                    remove?: (netctl.agent.v1.Remove.$Properties|null);

                    /** SessionResponse drain */
                    drain?: (netctl.agent.v1.Drain.$Properties|null);

                    /** SessionResponse heartbeat */
                    heartbeat?: (netctl.agent.v1.Heartbeat.$Properties|null);

                    /** SessionResponse message */
                    message?: ("welcome"|"prefixList"|"remove"|"drain"|"heartbeat");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a SessionResponse. */
                type $Shape = {
                  welcome?: netctl.agent.v1.Welcome.$Shape|null;
                  prefixList?: netctl.agent.v1.PrefixList.$Shape|null;
                  remove?: netctl.agent.v1.Remove.$Shape|null;
                  drain?: netctl.agent.v1.Drain.$Shape|null;
                  heartbeat?: netctl.agent.v1.Heartbeat.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ message?: undefined; welcome?: null; prefixList?: null; remove?: null; drain?: null; heartbeat?: null }|{ message?: "welcome"; welcome: netctl.agent.v1.Welcome.$Shape; prefixList?: null; remove?: null; drain?: null; heartbeat?: null }|{ message?: "prefixList"; welcome?: null; prefixList: netctl.agent.v1.PrefixList.$Shape; remove?: null; drain?: null; heartbeat?: null }|{ message?: "remove"; welcome?: null; prefixList?: null; remove: netctl.agent.v1.Remove.$Shape; drain?: null; heartbeat?: null }|{ message?: "drain"; welcome?: null; prefixList?: null; remove?: null; drain: netctl.agent.v1.Drain.$Shape; heartbeat?: null }|{ message?: "heartbeat"; welcome?: null; prefixList?: null; remove?: null; drain?: null; heartbeat: netctl.agent.v1.Heartbeat.$Shape })
                );
            }

            /**
             * Properties of a Hello.
             * @deprecated Use netctl.agent.v1.Hello.$Properties instead.
             */
            interface IHello extends netctl.agent.v1.Hello.$Properties {
            }

            /** Represents a Hello. */
            class Hello {

                /**
                 * Constructs a new Hello.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.Hello.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Hello version. */
                version: string;

                /** Hello capabilities. */
                capabilities: string[];

                /** Hello routers. */
                routers: netctl.agent.v1.RouterInventory.$Properties[];

                /**
                 * Creates a new Hello instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Hello instance
                 */
                static create(properties: netctl.agent.v1.Hello.$Shape): netctl.agent.v1.Hello & netctl.agent.v1.Hello.$Shape;
                static create(properties?: netctl.agent.v1.Hello.$Properties): netctl.agent.v1.Hello;

                /**
                 * Encodes the specified Hello message. Does not implicitly {@link netctl.agent.v1.Hello.verify|verify} messages.
                 * @param message Hello message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Hello message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.Hello & netctl.agent.v1.Hello.$Shape} Hello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.Hello & netctl.agent.v1.Hello.$Shape;
            }

            namespace Hello {

                /** Properties of a Hello. */
                interface $Properties {

                    /** Hello version */
                    version?: (string|null);

                    /** Hello capabilities */
                    capabilities?: (string[]|null);

                    /** Hello routers */
                    routers?: (netctl.agent.v1.RouterInventory.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Hello. */
                type $Shape = netctl.agent.v1.Hello.$Properties;
            }

            /**
             * Properties of a RouterInventory.
             * @deprecated Use netctl.agent.v1.RouterInventory.$Properties instead.
             */
            interface IRouterInventory extends netctl.agent.v1.RouterInventory.$Properties {
            }

            /** Represents a RouterInventory. */
            class RouterInventory {

                /**
                 * Constructs a new RouterInventory.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.RouterInventory.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RouterInventory router. */
                router: string;

                /** RouterInventory driver. */
                driver: string;

                /** RouterInventory driverVersion. */
                driverVersion: string;

                /** RouterInventory lists. */
                lists: netctl.agent.v1.HeldList.$Properties[];

                /**
                 * Creates a new RouterInventory instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RouterInventory instance
                 */
                static create(properties: netctl.agent.v1.RouterInventory.$Shape): netctl.agent.v1.RouterInventory & netctl.agent.v1.RouterInventory.$Shape;
                static create(properties?: netctl.agent.v1.RouterInventory.$Properties): netctl.agent.v1.RouterInventory;

                /**
                 * Encodes the specified RouterInventory message. Does not implicitly {@link netctl.agent.v1.RouterInventory.verify|verify} messages.
                 * @param message RouterInventory message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.RouterInventory.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RouterInventory message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.RouterInventory & netctl.agent.v1.RouterInventory.$Shape} RouterInventory
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.RouterInventory & netctl.agent.v1.RouterInventory.$Shape;
            }

            namespace RouterInventory {

                /** Properties of a RouterInventory. */
                interface $Properties {

                    /** RouterInventory router */
                    router?: (string|null);

                    /** RouterInventory driver */
                    driver?: (string|null);

                    /** RouterInventory driverVersion */
                    driverVersion?: (string|null);

                    /** RouterInventory lists */
                    lists?: (netctl.agent.v1.HeldList.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RouterInventory. */
                type $Shape = netctl.agent.v1.RouterInventory.$Properties;
            }

            /**
             * Properties of a HeldList.
             * @deprecated Use netctl.agent.v1.HeldList.$Properties instead.
             */
            interface IHeldList extends netctl.agent.v1.HeldList.$Properties {
            }

            /** Represents a HeldList. */
            class HeldList {

                /**
                 * Constructs a new HeldList.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.HeldList.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** HeldList listId. */
                listId: string;

                /** HeldList incarnation. */
                incarnation: number;

                /** HeldList generation. */
                generation: number;

                /** HeldList digest. */
                digest: Uint8Array;

                /** HeldList name. */
                name: string;

                /**
                 * Creates a new HeldList instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns HeldList instance
                 */
                static create(properties: netctl.agent.v1.HeldList.$Shape): netctl.agent.v1.HeldList & netctl.agent.v1.HeldList.$Shape;
                static create(properties?: netctl.agent.v1.HeldList.$Properties): netctl.agent.v1.HeldList;

                /**
                 * Encodes the specified HeldList message. Does not implicitly {@link netctl.agent.v1.HeldList.verify|verify} messages.
                 * @param message HeldList message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.HeldList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a HeldList message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.HeldList & netctl.agent.v1.HeldList.$Shape} HeldList
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.HeldList & netctl.agent.v1.HeldList.$Shape;
            }

            namespace HeldList {

                /** Properties of a HeldList. */
                interface $Properties {

                    /** HeldList listId */
                    listId?: (string|null);

                    /** HeldList incarnation */
                    incarnation?: (number|null);

                    /** HeldList generation */
                    generation?: (number|null);

                    /** HeldList digest */
                    digest?: (Uint8Array|null);

                    /** HeldList name */
                    name?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a HeldList. */
                type $Shape = netctl.agent.v1.HeldList.$Properties;
            }

            /**
             * Properties of a Welcome.
             * @deprecated Use netctl.agent.v1.Welcome.$Properties instead.
             */
            interface IWelcome extends netctl.agent.v1.Welcome.$Properties {
            }

            /** Represents a Welcome. */
            class Welcome {

                /**
                 * Constructs a new Welcome.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.Welcome.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Welcome sessionEpoch. */
                sessionEpoch: number;

                /** Welcome routers. */
                routers: netctl.agent.v1.RouterSettings.$Properties[];

                /** Welcome heartbeatSeconds. */
                heartbeatSeconds: number;

                /**
                 * Creates a new Welcome instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Welcome instance
                 */
                static create(properties: netctl.agent.v1.Welcome.$Shape): netctl.agent.v1.Welcome & netctl.agent.v1.Welcome.$Shape;
                static create(properties?: netctl.agent.v1.Welcome.$Properties): netctl.agent.v1.Welcome;

                /**
                 * Encodes the specified Welcome message. Does not implicitly {@link netctl.agent.v1.Welcome.verify|verify} messages.
                 * @param message Welcome message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.Welcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Welcome message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.Welcome & netctl.agent.v1.Welcome.$Shape} Welcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.Welcome & netctl.agent.v1.Welcome.$Shape;
            }

            namespace Welcome {

                /** Properties of a Welcome. */
                interface $Properties {

                    /** Welcome sessionEpoch */
                    sessionEpoch?: (number|null);

                    /** Welcome routers */
                    routers?: (netctl.agent.v1.RouterSettings.$Properties[]|null);

                    /** Welcome heartbeatSeconds */
                    heartbeatSeconds?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Welcome. */
                type $Shape = netctl.agent.v1.Welcome.$Properties;
            }

            /**
             * Properties of a RouterSettings.
             * @deprecated Use netctl.agent.v1.RouterSettings.$Properties instead.
             */
            interface IRouterSettings extends netctl.agent.v1.RouterSettings.$Properties {
            }

            /** Represents a RouterSettings. */
            class RouterSettings {

                /**
                 * Constructs a new RouterSettings.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.RouterSettings.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RouterSettings router. */
                router: string;

                /** RouterSettings regionId. */
                regionId: string;

                /** RouterSettings entryMatch. */
                entryMatch: netctl.agent.v1.EntryMatch;

                /**
                 * Creates a new RouterSettings instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RouterSettings instance
                 */
                static create(properties: netctl.agent.v1.RouterSettings.$Shape): netctl.agent.v1.RouterSettings & netctl.agent.v1.RouterSettings.$Shape;
                static create(properties?: netctl.agent.v1.RouterSettings.$Properties): netctl.agent.v1.RouterSettings;

                /**
                 * Encodes the specified RouterSettings message. Does not implicitly {@link netctl.agent.v1.RouterSettings.verify|verify} messages.
                 * @param message RouterSettings message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.RouterSettings.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RouterSettings message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.RouterSettings & netctl.agent.v1.RouterSettings.$Shape} RouterSettings
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.RouterSettings & netctl.agent.v1.RouterSettings.$Shape;
            }

            namespace RouterSettings {

                /** Properties of a RouterSettings. */
                interface $Properties {

                    /** RouterSettings router */
                    router?: (string|null);

                    /** RouterSettings regionId */
                    regionId?: (string|null);

                    /** RouterSettings entryMatch */
                    entryMatch?: (netctl.agent.v1.EntryMatch|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RouterSettings. */
                type $Shape = netctl.agent.v1.RouterSettings.$Properties;
            }

            /** EntryMatch enum. */
            enum EntryMatch {

                /** ENTRY_MATCH_UNSPECIFIED value */
                ENTRY_MATCH_UNSPECIFIED = 0,

                /** ENTRY_MATCH_ORLONGER value */
                ENTRY_MATCH_ORLONGER = 1,

                /** ENTRY_MATCH_EXACT value */
                ENTRY_MATCH_EXACT = 2
            }

            /**
             * Properties of a ListVersion.
             * @deprecated Use netctl.agent.v1.ListVersion.$Properties instead.
             */
            interface IListVersion extends netctl.agent.v1.ListVersion.$Properties {
            }

            /** Represents a ListVersion. */
            class ListVersion {

                /**
                 * Constructs a new ListVersion.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.ListVersion.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListVersion listId. */
                listId: string;

                /** ListVersion regionId. */
                regionId: string;

                /** ListVersion name. */
                name: string;

                /** ListVersion incarnation. */
                incarnation: number;

                /** ListVersion generation. */
                generation: number;

                /**
                 * Creates a new ListVersion instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ListVersion instance
                 */
                static create(properties: netctl.agent.v1.ListVersion.$Shape): netctl.agent.v1.ListVersion & netctl.agent.v1.ListVersion.$Shape;
                static create(properties?: netctl.agent.v1.ListVersion.$Properties): netctl.agent.v1.ListVersion;

                /**
                 * Encodes the specified ListVersion message. Does not implicitly {@link netctl.agent.v1.ListVersion.verify|verify} messages.
                 * @param message ListVersion message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.ListVersion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListVersion message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.ListVersion & netctl.agent.v1.ListVersion.$Shape} ListVersion
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.ListVersion & netctl.agent.v1.ListVersion.$Shape;
            }

            namespace ListVersion {

                /** Properties of a ListVersion. */
                interface $Properties {

                    /** ListVersion listId */
                    listId?: (string|null);

                    /** ListVersion regionId */
                    regionId?: (string|null);

                    /** ListVersion name */
                    name?: (string|null);

                    /** ListVersion incarnation */
                    incarnation?: (number|null);

                    /** ListVersion generation */
                    generation?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListVersion. */
                type $Shape = netctl.agent.v1.ListVersion.$Properties;
            }

            /**
             * Properties of a PrefixList.
             * @deprecated Use netctl.agent.v1.PrefixList.$Properties instead.
             */
            interface IPrefixList extends netctl.agent.v1.PrefixList.$Properties {
            }

            /** Represents a PrefixList. */
            class PrefixList {

                /**
                 * Constructs a new PrefixList.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.PrefixList.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PrefixList version. */
                version?: (netctl.agent.v1.ListVersion.$Properties|null);

                /** PrefixList digest. */
                digest: Uint8Array;

                /** PrefixList entries. */
                entries?: (netctl.agent.v1.Entries.$Properties|null);

                /** PrefixList empty. */
                empty?: (netctl.agent.v1.Empty.$Properties|null);

                /** PrefixList content. */
                content?: ("entries"|"empty");

                /**
                 * Creates a new PrefixList instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PrefixList instance
                 */
                static create(properties: netctl.agent.v1.PrefixList.$Shape): netctl.agent.v1.PrefixList & netctl.agent.v1.PrefixList.$Shape;
                static create(properties?: netctl.agent.v1.PrefixList.$Properties): netctl.agent.v1.PrefixList;

                /**
                 * Encodes the specified PrefixList message. Does not implicitly {@link netctl.agent.v1.PrefixList.verify|verify} messages.
                 * @param message PrefixList message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.PrefixList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PrefixList message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.PrefixList & netctl.agent.v1.PrefixList.$Shape} PrefixList
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.PrefixList & netctl.agent.v1.PrefixList.$Shape;
            }

            namespace PrefixList {

                /** Properties of a PrefixList. */
                interface $Properties {

                    /** PrefixList version */
                    version?: (netctl.agent.v1.ListVersion.$Properties|null);

                    /** PrefixList digest */
                    digest?: (Uint8Array|null);

                    /** PrefixList entries */
                    entries?: (netctl.agent.v1.Entries.$Properties|null);

                    /** PrefixList empty */
                    empty?: (netctl.agent.v1.Empty.$Properties|null);

                    /** PrefixList content */
                    content?: ("entries"|"empty");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a PrefixList. */
                type $Shape = {
                  version?: netctl.agent.v1.ListVersion.$Shape|null;
                  digest?: Uint8Array|null;
                  entries?: netctl.agent.v1.Entries.$Shape|null;
                  empty?: netctl.agent.v1.Empty.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ content?: undefined; entries?: null; empty?: null }|{ content?: "entries"; entries: netctl.agent.v1.Entries.$Shape; empty?: null }|{ content?: "empty"; entries?: null; empty: netctl.agent.v1.Empty.$Shape })
                );
            }

            /**
             * Properties of an Empty.
             * @deprecated Use netctl.agent.v1.Empty.$Properties instead.
             */
            interface IEmpty extends netctl.agent.v1.Empty.$Properties {
            }

            /** Represents an Empty. */
            class Empty {

                /**
                 * Constructs a new Empty.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.Empty.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new Empty instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Empty instance
                 */
                static create(properties: netctl.agent.v1.Empty.$Shape): netctl.agent.v1.Empty & netctl.agent.v1.Empty.$Shape;
                static create(properties?: netctl.agent.v1.Empty.$Properties): netctl.agent.v1.Empty;

                /**
                 * Encodes the specified Empty message. Does not implicitly {@link netctl.agent.v1.Empty.verify|verify} messages.
                 * @param message Empty message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.Empty.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Empty message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.Empty & netctl.agent.v1.Empty.$Shape} Empty
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.Empty & netctl.agent.v1.Empty.$Shape;
            }

            namespace Empty {

                /** Properties of an Empty. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Empty. */
                type $Shape = netctl.agent.v1.Empty.$Properties;
            }

            /**
             * Properties of an Entries.
             * @deprecated Use netctl.agent.v1.Entries.$Properties instead.
             */
            interface IEntries extends netctl.agent.v1.Entries.$Properties {
            }

            /** Represents an Entries. */
            class Entries {

                /**
                 * Constructs a new Entries.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.Entries.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Entries v4. */
                v4: Uint8Array;

                /** Entries v6. */
                v6: Uint8Array;

                /** Entries chunkIndex. */
                chunkIndex: number;

                /** Entries chunkCount. */
                chunkCount: number;

                /**
                 * Creates a new Entries instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Entries instance
                 */
                static create(properties: netctl.agent.v1.Entries.$Shape): netctl.agent.v1.Entries & netctl.agent.v1.Entries.$Shape;
                static create(properties?: netctl.agent.v1.Entries.$Properties): netctl.agent.v1.Entries;

                /**
                 * Encodes the specified Entries message. Does not implicitly {@link netctl.agent.v1.Entries.verify|verify} messages.
                 * @param message Entries message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.Entries.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Entries message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.Entries & netctl.agent.v1.Entries.$Shape} Entries
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.Entries & netctl.agent.v1.Entries.$Shape;
            }

            namespace Entries {

                /** Properties of an Entries. */
                interface $Properties {

                    /** Entries v4 */
                    v4?: (Uint8Array|null);

                    /** Entries v6 */
                    v6?: (Uint8Array|null);

                    /** Entries chunkIndex */
                    chunkIndex?: (number|null);

                    /** Entries chunkCount */
                    chunkCount?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Entries. */
                type $Shape = netctl.agent.v1.Entries.$Properties;
            }

            /**
             * Properties of a Remove.
             * @deprecated Use netctl.agent.v1.Remove.$Properties instead.
             */
            interface IRemove extends netctl.agent.v1.Remove.$Properties {
            }

            /** Represents a Remove. */
            class Remove {

                /**
                 * Constructs a new Remove.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.Remove.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Remove version. */
                version?: (netctl.agent.v1.ListVersion.$Properties|null);

                /**
                 * Creates a new Remove instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Remove instance
                 */
                static create(properties: netctl.agent.v1.Remove.$Shape): netctl.agent.v1.Remove & netctl.agent.v1.Remove.$Shape;
                static create(properties?: netctl.agent.v1.Remove.$Properties): netctl.agent.v1.Remove;

                /**
                 * Encodes the specified Remove message. Does not implicitly {@link netctl.agent.v1.Remove.verify|verify} messages.
                 * @param message Remove message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.Remove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Remove message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.Remove & netctl.agent.v1.Remove.$Shape} Remove
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.Remove & netctl.agent.v1.Remove.$Shape;
            }

            namespace Remove {

                /** Properties of a Remove. */
                interface $Properties {

                    /** Remove version */
                    version?: (netctl.agent.v1.ListVersion.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Remove. */
                type $Shape = netctl.agent.v1.Remove.$Properties;
            }

            /**
             * Properties of a Drain.
             * @deprecated Use netctl.agent.v1.Drain.$Properties instead.
             */
            interface IDrain extends netctl.agent.v1.Drain.$Properties {
            }

            /** Represents a Drain. */
            class Drain {

                /**
                 * Constructs a new Drain.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.Drain.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new Drain instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Drain instance
                 */
                static create(properties: netctl.agent.v1.Drain.$Shape): netctl.agent.v1.Drain & netctl.agent.v1.Drain.$Shape;
                static create(properties?: netctl.agent.v1.Drain.$Properties): netctl.agent.v1.Drain;

                /**
                 * Encodes the specified Drain message. Does not implicitly {@link netctl.agent.v1.Drain.verify|verify} messages.
                 * @param message Drain message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.Drain.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Drain message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.Drain & netctl.agent.v1.Drain.$Shape} Drain
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.Drain & netctl.agent.v1.Drain.$Shape;
            }

            namespace Drain {

                /** Properties of a Drain. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Drain. */
                type $Shape = netctl.agent.v1.Drain.$Properties;
            }

            /**
             * Properties of a Heartbeat.
             * @deprecated Use netctl.agent.v1.Heartbeat.$Properties instead.
             */
            interface IHeartbeat extends netctl.agent.v1.Heartbeat.$Properties {
            }

            /** Represents a Heartbeat. */
            class Heartbeat {

                /**
                 * Constructs a new Heartbeat.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.Heartbeat.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new Heartbeat instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Heartbeat instance
                 */
                static create(properties: netctl.agent.v1.Heartbeat.$Shape): netctl.agent.v1.Heartbeat & netctl.agent.v1.Heartbeat.$Shape;
                static create(properties?: netctl.agent.v1.Heartbeat.$Properties): netctl.agent.v1.Heartbeat;

                /**
                 * Encodes the specified Heartbeat message. Does not implicitly {@link netctl.agent.v1.Heartbeat.verify|verify} messages.
                 * @param message Heartbeat message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.Heartbeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Heartbeat message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.Heartbeat & netctl.agent.v1.Heartbeat.$Shape} Heartbeat
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.Heartbeat & netctl.agent.v1.Heartbeat.$Shape;
            }

            namespace Heartbeat {

                /** Properties of a Heartbeat. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Heartbeat. */
                type $Shape = netctl.agent.v1.Heartbeat.$Properties;
            }

            /**
             * Properties of an ApplyResult.
             * @deprecated Use netctl.agent.v1.ApplyResult.$Properties instead.
             */
            interface IApplyResult extends netctl.agent.v1.ApplyResult.$Properties {
            }

            /** Represents an ApplyResult. */
            class ApplyResult {

                /**
                 * Constructs a new ApplyResult.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.ApplyResult.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ApplyResult sessionEpoch. */
                sessionEpoch: number;

                /** ApplyResult router. */
                router: string;

                /** ApplyResult listId. */
                listId: string;

                /** ApplyResult incarnation. */
                incarnation: number;

                /** ApplyResult generation. */
                generation: number;

                /** ApplyResult phase. */
                phase: netctl.agent.v1.Phase;

                /** ApplyResult digest. */
                digest: Uint8Array;

                /** ApplyResult errorCode. */
                errorCode: netctl.agent.v1.ErrorCode;

                /** ApplyResult errorMessage. */
                errorMessage: string;

                /** ApplyResult retrying. */
                retrying: boolean;

                /** ApplyResult applyMicros. */
                applyMicros: number;

                /** ApplyResult verifyMicros. */
                verifyMicros: number;

                /**
                 * Creates a new ApplyResult instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ApplyResult instance
                 */
                static create(properties: netctl.agent.v1.ApplyResult.$Shape): netctl.agent.v1.ApplyResult & netctl.agent.v1.ApplyResult.$Shape;
                static create(properties?: netctl.agent.v1.ApplyResult.$Properties): netctl.agent.v1.ApplyResult;

                /**
                 * Encodes the specified ApplyResult message. Does not implicitly {@link netctl.agent.v1.ApplyResult.verify|verify} messages.
                 * @param message ApplyResult message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.ApplyResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ApplyResult message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.ApplyResult & netctl.agent.v1.ApplyResult.$Shape} ApplyResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.ApplyResult & netctl.agent.v1.ApplyResult.$Shape;
            }

            namespace ApplyResult {

                /** Properties of an ApplyResult. */
                interface $Properties {

                    /** ApplyResult sessionEpoch */
                    sessionEpoch?: (number|null);

                    /** ApplyResult router */
                    router?: (string|null);

                    /** ApplyResult listId */
                    listId?: (string|null);

                    /** ApplyResult incarnation */
                    incarnation?: (number|null);

                    /** ApplyResult generation */
                    generation?: (number|null);

                    /** ApplyResult phase */
                    phase?: (netctl.agent.v1.Phase|null);

                    /** ApplyResult digest */
                    digest?: (Uint8Array|null);

                    /** ApplyResult errorCode */
                    errorCode?: (netctl.agent.v1.ErrorCode|null);

                    /** ApplyResult errorMessage */
                    errorMessage?: (string|null);

                    /** ApplyResult retrying */
                    retrying?: (boolean|null);

                    /** ApplyResult applyMicros */
                    applyMicros?: (number|null);

                    /** ApplyResult verifyMicros */
                    verifyMicros?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ApplyResult. */
                type $Shape = netctl.agent.v1.ApplyResult.$Properties;
            }

            /** Phase enum. */
            enum Phase {

                /** PHASE_UNSPECIFIED value */
                PHASE_UNSPECIFIED = 0,

                /** PHASE_ACCEPTED value */
                PHASE_ACCEPTED = 1,

                /** PHASE_ATTEMPTED value */
                PHASE_ATTEMPTED = 2,

                /** PHASE_APPLIED value */
                PHASE_APPLIED = 3,

                /** PHASE_VERIFIED value */
                PHASE_VERIFIED = 4,

                /** PHASE_FAILED value */
                PHASE_FAILED = 5
            }

            /** ErrorCode enum. */
            enum ErrorCode {

                /** ERROR_CODE_UNSPECIFIED value */
                ERROR_CODE_UNSPECIFIED = 0,

                /** ERROR_CODE_STALE value */
                ERROR_CODE_STALE = 1,

                /** ERROR_CODE_CONFLICT value */
                ERROR_CODE_CONFLICT = 2,

                /** ERROR_CODE_ROUTER_UNREACHABLE value */
                ERROR_CODE_ROUTER_UNREACHABLE = 3,

                /** ERROR_CODE_ROUTER_REJECTED value */
                ERROR_CODE_ROUTER_REJECTED = 4,

                /** ERROR_CODE_VERIFY_MISMATCH value */
                ERROR_CODE_VERIFY_MISMATCH = 5,

                /** ERROR_CODE_TIMEOUT value */
                ERROR_CODE_TIMEOUT = 6,

                /** ERROR_CODE_TOO_LARGE value */
                ERROR_CODE_TOO_LARGE = 7,

                /** ERROR_CODE_POLICY_VETO value */
                ERROR_CODE_POLICY_VETO = 8,

                /** ERROR_CODE_FROZEN value */
                ERROR_CODE_FROZEN = 9,

                /** ERROR_CODE_INTERNAL value */
                ERROR_CODE_INTERNAL = 10,

                /** ERROR_CODE_MALFORMED value */
                ERROR_CODE_MALFORMED = 11
            }

            /**
             * Properties of a Drift.
             * @deprecated Use netctl.agent.v1.Drift.$Properties instead.
             */
            interface IDrift extends netctl.agent.v1.Drift.$Properties {
            }

            /** Represents a Drift. */
            class Drift {

                /**
                 * Constructs a new Drift.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: netctl.agent.v1.Drift.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Drift sessionEpoch. */
                sessionEpoch: number;

                /** Drift router. */
                router: string;

                /** Drift listId. */
                listId: string;

                /** Drift generation. */
                generation: number;

                /** Drift message. */
                message: string;

                /**
                 * Creates a new Drift instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Drift instance
                 */
                static create(properties: netctl.agent.v1.Drift.$Shape): netctl.agent.v1.Drift & netctl.agent.v1.Drift.$Shape;
                static create(properties?: netctl.agent.v1.Drift.$Properties): netctl.agent.v1.Drift;

                /**
                 * Encodes the specified Drift message. Does not implicitly {@link netctl.agent.v1.Drift.verify|verify} messages.
                 * @param message Drift message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: netctl.agent.v1.Drift.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Drift message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.Drift & netctl.agent.v1.Drift.$Shape} Drift
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): netctl.agent.v1.Drift & netctl.agent.v1.Drift.$Shape;
            }

            namespace Drift {

                /** Properties of a Drift. */
                interface $Properties {

                    /** Drift sessionEpoch */
                    sessionEpoch?: (number|null);

                    /** Drift router */
                    router?: (string|null);

                    /** Drift listId */
                    listId?: (string|null);

                    /** Drift generation */
                    generation?: (number|null);

                    /** Drift message */
                    message?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Drift. */
                type $Shape = netctl.agent.v1.Drift.$Properties;
            }
        }
    }
}
