/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["netctl-gobgp"] || ($protobuf.roots["netctl-gobgp"] = {});

export const apipb = $root.apipb = (() => {

    /**
     * Namespace apipb.
     * @exports apipb
     * @namespace
     */
    const apipb = {};

    apipb.GetBgpRequest = (function() {

        /**
         * Properties of a GetBgpRequest.
         * @typedef {Object} apipb.GetBgpRequest.$Properties
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a GetBgpRequest.
         * @memberof apipb
         * @interface IGetBgpRequest
         * @augments apipb.GetBgpRequest.$Properties
         * @deprecated Use apipb.GetBgpRequest.$Properties instead.
         */

        /**
         * Shape of a GetBgpRequest.
         * @typedef {apipb.GetBgpRequest.$Properties} apipb.GetBgpRequest.$Shape
         */

        /**
         * Constructs a new GetBgpRequest.
         * @memberof apipb
         * @classdesc Represents a GetBgpRequest.
         * @constructor
         * @param {apipb.GetBgpRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const GetBgpRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Creates a new GetBgpRequest instance using the specified properties.
         * @function create
         * @memberof apipb.GetBgpRequest
         * @static
         * @param {apipb.GetBgpRequest.$Properties=} [properties] Properties to set
         * @returns {apipb.GetBgpRequest} GetBgpRequest instance
         * @type {{
         *   (properties: apipb.GetBgpRequest.$Shape): apipb.GetBgpRequest & apipb.GetBgpRequest.$Shape;
         *   (properties?: apipb.GetBgpRequest.$Properties): apipb.GetBgpRequest;
         * }}
         */
        GetBgpRequest.create = function(properties) {
            return new GetBgpRequest(properties);
        };

        /**
         * Encodes the specified GetBgpRequest message. Does not implicitly {@link apipb.GetBgpRequest.verify|verify} messages.
         * @function encode
         * @memberof apipb.GetBgpRequest
         * @static
         * @param {apipb.GetBgpRequest.$Properties} message GetBgpRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        GetBgpRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a GetBgpRequest message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.GetBgpRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.GetBgpRequest & apipb.GetBgpRequest.$Shape} GetBgpRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        GetBgpRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.GetBgpRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return GetBgpRequest;
    })();

    apipb.GetBgpResponse = (function() {

        /**
         * Properties of a GetBgpResponse.
         * @typedef {Object} apipb.GetBgpResponse.$Properties
         * @property {apipb.Global.$Properties|null} [global] GetBgpResponse global
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a GetBgpResponse.
         * @memberof apipb
         * @interface IGetBgpResponse
         * @augments apipb.GetBgpResponse.$Properties
         * @deprecated Use apipb.GetBgpResponse.$Properties instead.
         */

        /**
         * Shape of a GetBgpResponse.
         * @typedef {apipb.GetBgpResponse.$Properties} apipb.GetBgpResponse.$Shape
         */

        /**
         * Constructs a new GetBgpResponse.
         * @memberof apipb
         * @classdesc Represents a GetBgpResponse.
         * @constructor
         * @param {apipb.GetBgpResponse.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const GetBgpResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * GetBgpResponse global.
         * @member {apipb.Global.$Properties|null|undefined} global
         * @memberof apipb.GetBgpResponse
         * @instance
         */
        GetBgpResponse.prototype.global = null;

        /**
         * Creates a new GetBgpResponse instance using the specified properties.
         * @function create
         * @memberof apipb.GetBgpResponse
         * @static
         * @param {apipb.GetBgpResponse.$Properties=} [properties] Properties to set
         * @returns {apipb.GetBgpResponse} GetBgpResponse instance
         * @type {{
         *   (properties: apipb.GetBgpResponse.$Shape): apipb.GetBgpResponse & apipb.GetBgpResponse.$Shape;
         *   (properties?: apipb.GetBgpResponse.$Properties): apipb.GetBgpResponse;
         * }}
         */
        GetBgpResponse.create = function(properties) {
            return new GetBgpResponse(properties);
        };

        /**
         * Encodes the specified GetBgpResponse message. Does not implicitly {@link apipb.GetBgpResponse.verify|verify} messages.
         * @function encode
         * @memberof apipb.GetBgpResponse
         * @static
         * @param {apipb.GetBgpResponse.$Properties} message GetBgpResponse message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        GetBgpResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.global != null && $Object.hasOwnProperty.call(message, "global"))
                $root.apipb.Global.encode(message.global, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a GetBgpResponse message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.GetBgpResponse
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.GetBgpResponse & apipb.GetBgpResponse.$Shape} GetBgpResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        GetBgpResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.GetBgpResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.global = $root.apipb.Global.decode(reader, reader.size(), $undefined, _depth + 1, message.global);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return GetBgpResponse;
    })();

    apipb.Global = (function() {

        /**
         * Properties of a Global.
         * @typedef {Object} apipb.Global.$Properties
         * @property {number|null} [asn] Global asn
         * @property {string|null} [routerId] Global routerId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Global.
         * @memberof apipb
         * @interface IGlobal
         * @augments apipb.Global.$Properties
         * @deprecated Use apipb.Global.$Properties instead.
         */

        /**
         * Shape of a Global.
         * @typedef {apipb.Global.$Properties} apipb.Global.$Shape
         */

        /**
         * Constructs a new Global.
         * @memberof apipb
         * @classdesc Represents a Global.
         * @constructor
         * @param {apipb.Global.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Global = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Global asn.
         * @member {number} asn
         * @memberof apipb.Global
         * @instance
         */
        Global.prototype.asn = 0;

        /**
         * Global routerId.
         * @member {string} routerId
         * @memberof apipb.Global
         * @instance
         */
        Global.prototype.routerId = "";

        /**
         * Creates a new Global instance using the specified properties.
         * @function create
         * @memberof apipb.Global
         * @static
         * @param {apipb.Global.$Properties=} [properties] Properties to set
         * @returns {apipb.Global} Global instance
         * @type {{
         *   (properties: apipb.Global.$Shape): apipb.Global & apipb.Global.$Shape;
         *   (properties?: apipb.Global.$Properties): apipb.Global;
         * }}
         */
        Global.create = function(properties) {
            return new Global(properties);
        };

        /**
         * Encodes the specified Global message. Does not implicitly {@link apipb.Global.verify|verify} messages.
         * @function encode
         * @memberof apipb.Global
         * @static
         * @param {apipb.Global.$Properties} message Global message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Global.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.asn != null && $Object.hasOwnProperty.call(message, "asn") && message.asn !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.asn);
            if (message.routerId != null && $Object.hasOwnProperty.call(message, "routerId") && message.routerId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.routerId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Global message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.Global
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.Global & apipb.Global.$Shape} Global
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Global.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.Global();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.asn = value;
                        else
                            delete message.asn;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.routerId = value;
                        else
                            delete message.routerId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Global;
    })();

    apipb.AddDefinedSetRequest = (function() {

        /**
         * Properties of an AddDefinedSetRequest.
         * @typedef {Object} apipb.AddDefinedSetRequest.$Properties
         * @property {apipb.DefinedSet.$Properties|null} [definedSet] AddDefinedSetRequest definedSet
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an AddDefinedSetRequest.
         * @memberof apipb
         * @interface IAddDefinedSetRequest
         * @augments apipb.AddDefinedSetRequest.$Properties
         * @deprecated Use apipb.AddDefinedSetRequest.$Properties instead.
         */

        /**
         * Shape of an AddDefinedSetRequest.
         * @typedef {apipb.AddDefinedSetRequest.$Properties} apipb.AddDefinedSetRequest.$Shape
         */

        /**
         * Constructs a new AddDefinedSetRequest.
         * @memberof apipb
         * @classdesc Represents an AddDefinedSetRequest.
         * @constructor
         * @param {apipb.AddDefinedSetRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const AddDefinedSetRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * AddDefinedSetRequest definedSet.
         * @member {apipb.DefinedSet.$Properties|null|undefined} definedSet
         * @memberof apipb.AddDefinedSetRequest
         * @instance
         */
        AddDefinedSetRequest.prototype.definedSet = null;

        /**
         * Creates a new AddDefinedSetRequest instance using the specified properties.
         * @function create
         * @memberof apipb.AddDefinedSetRequest
         * @static
         * @param {apipb.AddDefinedSetRequest.$Properties=} [properties] Properties to set
         * @returns {apipb.AddDefinedSetRequest} AddDefinedSetRequest instance
         * @type {{
         *   (properties: apipb.AddDefinedSetRequest.$Shape): apipb.AddDefinedSetRequest & apipb.AddDefinedSetRequest.$Shape;
         *   (properties?: apipb.AddDefinedSetRequest.$Properties): apipb.AddDefinedSetRequest;
         * }}
         */
        AddDefinedSetRequest.create = function(properties) {
            return new AddDefinedSetRequest(properties);
        };

        /**
         * Encodes the specified AddDefinedSetRequest message. Does not implicitly {@link apipb.AddDefinedSetRequest.verify|verify} messages.
         * @function encode
         * @memberof apipb.AddDefinedSetRequest
         * @static
         * @param {apipb.AddDefinedSetRequest.$Properties} message AddDefinedSetRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AddDefinedSetRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.definedSet != null && $Object.hasOwnProperty.call(message, "definedSet"))
                $root.apipb.DefinedSet.encode(message.definedSet, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an AddDefinedSetRequest message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.AddDefinedSetRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.AddDefinedSetRequest & apipb.AddDefinedSetRequest.$Shape} AddDefinedSetRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        AddDefinedSetRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.AddDefinedSetRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.definedSet = $root.apipb.DefinedSet.decode(reader, reader.size(), $undefined, _depth + 1, message.definedSet);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return AddDefinedSetRequest;
    })();

    apipb.DeleteDefinedSetRequest = (function() {

        /**
         * Properties of a DeleteDefinedSetRequest.
         * @typedef {Object} apipb.DeleteDefinedSetRequest.$Properties
         * @property {apipb.DefinedSet.$Properties|null} [definedSet] DeleteDefinedSetRequest definedSet
         * @property {boolean|null} [all] DeleteDefinedSetRequest all
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a DeleteDefinedSetRequest.
         * @memberof apipb
         * @interface IDeleteDefinedSetRequest
         * @augments apipb.DeleteDefinedSetRequest.$Properties
         * @deprecated Use apipb.DeleteDefinedSetRequest.$Properties instead.
         */

        /**
         * Shape of a DeleteDefinedSetRequest.
         * @typedef {apipb.DeleteDefinedSetRequest.$Properties} apipb.DeleteDefinedSetRequest.$Shape
         */

        /**
         * Constructs a new DeleteDefinedSetRequest.
         * @memberof apipb
         * @classdesc Represents a DeleteDefinedSetRequest.
         * @constructor
         * @param {apipb.DeleteDefinedSetRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const DeleteDefinedSetRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * DeleteDefinedSetRequest definedSet.
         * @member {apipb.DefinedSet.$Properties|null|undefined} definedSet
         * @memberof apipb.DeleteDefinedSetRequest
         * @instance
         */
        DeleteDefinedSetRequest.prototype.definedSet = null;

        /**
         * DeleteDefinedSetRequest all.
         * @member {boolean} all
         * @memberof apipb.DeleteDefinedSetRequest
         * @instance
         */
        DeleteDefinedSetRequest.prototype.all = false;

        /**
         * Creates a new DeleteDefinedSetRequest instance using the specified properties.
         * @function create
         * @memberof apipb.DeleteDefinedSetRequest
         * @static
         * @param {apipb.DeleteDefinedSetRequest.$Properties=} [properties] Properties to set
         * @returns {apipb.DeleteDefinedSetRequest} DeleteDefinedSetRequest instance
         * @type {{
         *   (properties: apipb.DeleteDefinedSetRequest.$Shape): apipb.DeleteDefinedSetRequest & apipb.DeleteDefinedSetRequest.$Shape;
         *   (properties?: apipb.DeleteDefinedSetRequest.$Properties): apipb.DeleteDefinedSetRequest;
         * }}
         */
        DeleteDefinedSetRequest.create = function(properties) {
            return new DeleteDefinedSetRequest(properties);
        };

        /**
         * Encodes the specified DeleteDefinedSetRequest message. Does not implicitly {@link apipb.DeleteDefinedSetRequest.verify|verify} messages.
         * @function encode
         * @memberof apipb.DeleteDefinedSetRequest
         * @static
         * @param {apipb.DeleteDefinedSetRequest.$Properties} message DeleteDefinedSetRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        DeleteDefinedSetRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.definedSet != null && $Object.hasOwnProperty.call(message, "definedSet"))
                $root.apipb.DefinedSet.encode(message.definedSet, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.all != null && $Object.hasOwnProperty.call(message, "all") && message.all !== false)
                writer.uint32(/* id 2, wireType 0 =*/16).bool(message.all);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a DeleteDefinedSetRequest message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.DeleteDefinedSetRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.DeleteDefinedSetRequest & apipb.DeleteDefinedSetRequest.$Shape} DeleteDefinedSetRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        DeleteDefinedSetRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.DeleteDefinedSetRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.definedSet = $root.apipb.DefinedSet.decode(reader, reader.size(), $undefined, _depth + 1, message.definedSet);
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.all = value;
                        else
                            delete message.all;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return DeleteDefinedSetRequest;
    })();

    apipb.ListDefinedSetRequest = (function() {

        /**
         * Properties of a ListDefinedSetRequest.
         * @typedef {Object} apipb.ListDefinedSetRequest.$Properties
         * @property {apipb.DefinedType|null} [definedType] ListDefinedSetRequest definedType
         * @property {string|null} [name] ListDefinedSetRequest name
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ListDefinedSetRequest.
         * @memberof apipb
         * @interface IListDefinedSetRequest
         * @augments apipb.ListDefinedSetRequest.$Properties
         * @deprecated Use apipb.ListDefinedSetRequest.$Properties instead.
         */

        /**
         * Shape of a ListDefinedSetRequest.
         * @typedef {apipb.ListDefinedSetRequest.$Properties} apipb.ListDefinedSetRequest.$Shape
         */

        /**
         * Constructs a new ListDefinedSetRequest.
         * @memberof apipb
         * @classdesc Represents a ListDefinedSetRequest.
         * @constructor
         * @param {apipb.ListDefinedSetRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ListDefinedSetRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ListDefinedSetRequest definedType.
         * @member {apipb.DefinedType} definedType
         * @memberof apipb.ListDefinedSetRequest
         * @instance
         */
        ListDefinedSetRequest.prototype.definedType = 0;

        /**
         * ListDefinedSetRequest name.
         * @member {string} name
         * @memberof apipb.ListDefinedSetRequest
         * @instance
         */
        ListDefinedSetRequest.prototype.name = "";

        /**
         * Creates a new ListDefinedSetRequest instance using the specified properties.
         * @function create
         * @memberof apipb.ListDefinedSetRequest
         * @static
         * @param {apipb.ListDefinedSetRequest.$Properties=} [properties] Properties to set
         * @returns {apipb.ListDefinedSetRequest} ListDefinedSetRequest instance
         * @type {{
         *   (properties: apipb.ListDefinedSetRequest.$Shape): apipb.ListDefinedSetRequest & apipb.ListDefinedSetRequest.$Shape;
         *   (properties?: apipb.ListDefinedSetRequest.$Properties): apipb.ListDefinedSetRequest;
         * }}
         */
        ListDefinedSetRequest.create = function(properties) {
            return new ListDefinedSetRequest(properties);
        };

        /**
         * Encodes the specified ListDefinedSetRequest message. Does not implicitly {@link apipb.ListDefinedSetRequest.verify|verify} messages.
         * @function encode
         * @memberof apipb.ListDefinedSetRequest
         * @static
         * @param {apipb.ListDefinedSetRequest.$Properties} message ListDefinedSetRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ListDefinedSetRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.definedType != null && $Object.hasOwnProperty.call(message, "definedType") && message.definedType !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.definedType);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ListDefinedSetRequest message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.ListDefinedSetRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.ListDefinedSetRequest & apipb.ListDefinedSetRequest.$Shape} ListDefinedSetRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ListDefinedSetRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.ListDefinedSetRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.definedType = value;
                        else
                            delete message.definedType;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ListDefinedSetRequest;
    })();

    apipb.ListDefinedSetResponse = (function() {

        /**
         * Properties of a ListDefinedSetResponse.
         * @typedef {Object} apipb.ListDefinedSetResponse.$Properties
         * @property {apipb.DefinedSet.$Properties|null} [definedSet] ListDefinedSetResponse definedSet
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ListDefinedSetResponse.
         * @memberof apipb
         * @interface IListDefinedSetResponse
         * @augments apipb.ListDefinedSetResponse.$Properties
         * @deprecated Use apipb.ListDefinedSetResponse.$Properties instead.
         */

        /**
         * Shape of a ListDefinedSetResponse.
         * @typedef {apipb.ListDefinedSetResponse.$Properties} apipb.ListDefinedSetResponse.$Shape
         */

        /**
         * Constructs a new ListDefinedSetResponse.
         * @memberof apipb
         * @classdesc Represents a ListDefinedSetResponse.
         * @constructor
         * @param {apipb.ListDefinedSetResponse.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ListDefinedSetResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ListDefinedSetResponse definedSet.
         * @member {apipb.DefinedSet.$Properties|null|undefined} definedSet
         * @memberof apipb.ListDefinedSetResponse
         * @instance
         */
        ListDefinedSetResponse.prototype.definedSet = null;

        /**
         * Creates a new ListDefinedSetResponse instance using the specified properties.
         * @function create
         * @memberof apipb.ListDefinedSetResponse
         * @static
         * @param {apipb.ListDefinedSetResponse.$Properties=} [properties] Properties to set
         * @returns {apipb.ListDefinedSetResponse} ListDefinedSetResponse instance
         * @type {{
         *   (properties: apipb.ListDefinedSetResponse.$Shape): apipb.ListDefinedSetResponse & apipb.ListDefinedSetResponse.$Shape;
         *   (properties?: apipb.ListDefinedSetResponse.$Properties): apipb.ListDefinedSetResponse;
         * }}
         */
        ListDefinedSetResponse.create = function(properties) {
            return new ListDefinedSetResponse(properties);
        };

        /**
         * Encodes the specified ListDefinedSetResponse message. Does not implicitly {@link apipb.ListDefinedSetResponse.verify|verify} messages.
         * @function encode
         * @memberof apipb.ListDefinedSetResponse
         * @static
         * @param {apipb.ListDefinedSetResponse.$Properties} message ListDefinedSetResponse message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ListDefinedSetResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.definedSet != null && $Object.hasOwnProperty.call(message, "definedSet"))
                $root.apipb.DefinedSet.encode(message.definedSet, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ListDefinedSetResponse message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.ListDefinedSetResponse
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.ListDefinedSetResponse & apipb.ListDefinedSetResponse.$Shape} ListDefinedSetResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ListDefinedSetResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.ListDefinedSetResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.definedSet = $root.apipb.DefinedSet.decode(reader, reader.size(), $undefined, _depth + 1, message.definedSet);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ListDefinedSetResponse;
    })();

    /**
     * DefinedType enum.
     * @name apipb.DefinedType
     * @enum {number}
     * @property {number} PREFIX=0 PREFIX value
     */
    apipb.DefinedType = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "PREFIX"] = 0;
        return values;
    })();

    apipb.DefinedSet = (function() {

        /**
         * Properties of a DefinedSet.
         * @typedef {Object} apipb.DefinedSet.$Properties
         * @property {apipb.DefinedType|null} [definedType] DefinedSet definedType
         * @property {string|null} [name] DefinedSet name
         * @property {Array.<apipb.Prefix.$Properties>|null} [prefixes] DefinedSet prefixes
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a DefinedSet.
         * @memberof apipb
         * @interface IDefinedSet
         * @augments apipb.DefinedSet.$Properties
         * @deprecated Use apipb.DefinedSet.$Properties instead.
         */

        /**
         * Shape of a DefinedSet.
         * @typedef {apipb.DefinedSet.$Properties} apipb.DefinedSet.$Shape
         */

        /**
         * Constructs a new DefinedSet.
         * @memberof apipb
         * @classdesc Represents a DefinedSet.
         * @constructor
         * @param {apipb.DefinedSet.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const DefinedSet = function (properties) {
            this.prefixes = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * DefinedSet definedType.
         * @member {apipb.DefinedType} definedType
         * @memberof apipb.DefinedSet
         * @instance
         */
        DefinedSet.prototype.definedType = 0;

        /**
         * DefinedSet name.
         * @member {string} name
         * @memberof apipb.DefinedSet
         * @instance
         */
        DefinedSet.prototype.name = "";

        /**
         * DefinedSet prefixes.
         * @member {Array.<apipb.Prefix.$Properties>} prefixes
         * @memberof apipb.DefinedSet
         * @instance
         */
        DefinedSet.prototype.prefixes = $util.emptyArray;

        /**
         * Creates a new DefinedSet instance using the specified properties.
         * @function create
         * @memberof apipb.DefinedSet
         * @static
         * @param {apipb.DefinedSet.$Properties=} [properties] Properties to set
         * @returns {apipb.DefinedSet} DefinedSet instance
         * @type {{
         *   (properties: apipb.DefinedSet.$Shape): apipb.DefinedSet & apipb.DefinedSet.$Shape;
         *   (properties?: apipb.DefinedSet.$Properties): apipb.DefinedSet;
         * }}
         */
        DefinedSet.create = function(properties) {
            return new DefinedSet(properties);
        };

        /**
         * Encodes the specified DefinedSet message. Does not implicitly {@link apipb.DefinedSet.verify|verify} messages.
         * @function encode
         * @memberof apipb.DefinedSet
         * @static
         * @param {apipb.DefinedSet.$Properties} message DefinedSet message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        DefinedSet.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.definedType != null && $Object.hasOwnProperty.call(message, "definedType") && message.definedType !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.definedType);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
            if (message.prefixes != null && message.prefixes.length)
                for (let i = 0; i < message.prefixes.length; ++i)
                    $root.apipb.Prefix.encode(message.prefixes[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a DefinedSet message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.DefinedSet
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.DefinedSet & apipb.DefinedSet.$Shape} DefinedSet
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        DefinedSet.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.DefinedSet();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.definedType = value;
                        else
                            delete message.definedType;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.prefixes && message.prefixes.length))
                            message.prefixes = [];
                        message.prefixes.push($root.apipb.Prefix.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return DefinedSet;
    })();

    apipb.Prefix = (function() {

        /**
         * Properties of a Prefix.
         * @typedef {Object} apipb.Prefix.$Properties
         * @property {string|null} [ipPrefix] Prefix ipPrefix
         * @property {number|null} [maskLengthMin] Prefix maskLengthMin
         * @property {number|null} [maskLengthMax] Prefix maskLengthMax
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Prefix.
         * @memberof apipb
         * @interface IPrefix
         * @augments apipb.Prefix.$Properties
         * @deprecated Use apipb.Prefix.$Properties instead.
         */

        /**
         * Shape of a Prefix.
         * @typedef {apipb.Prefix.$Properties} apipb.Prefix.$Shape
         */

        /**
         * Constructs a new Prefix.
         * @memberof apipb
         * @classdesc Represents a Prefix.
         * @constructor
         * @param {apipb.Prefix.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Prefix = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Prefix ipPrefix.
         * @member {string} ipPrefix
         * @memberof apipb.Prefix
         * @instance
         */
        Prefix.prototype.ipPrefix = "";

        /**
         * Prefix maskLengthMin.
         * @member {number} maskLengthMin
         * @memberof apipb.Prefix
         * @instance
         */
        Prefix.prototype.maskLengthMin = 0;

        /**
         * Prefix maskLengthMax.
         * @member {number} maskLengthMax
         * @memberof apipb.Prefix
         * @instance
         */
        Prefix.prototype.maskLengthMax = 0;

        /**
         * Creates a new Prefix instance using the specified properties.
         * @function create
         * @memberof apipb.Prefix
         * @static
         * @param {apipb.Prefix.$Properties=} [properties] Properties to set
         * @returns {apipb.Prefix} Prefix instance
         * @type {{
         *   (properties: apipb.Prefix.$Shape): apipb.Prefix & apipb.Prefix.$Shape;
         *   (properties?: apipb.Prefix.$Properties): apipb.Prefix;
         * }}
         */
        Prefix.create = function(properties) {
            return new Prefix(properties);
        };

        /**
         * Encodes the specified Prefix message. Does not implicitly {@link apipb.Prefix.verify|verify} messages.
         * @function encode
         * @memberof apipb.Prefix
         * @static
         * @param {apipb.Prefix.$Properties} message Prefix message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Prefix.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.ipPrefix != null && $Object.hasOwnProperty.call(message, "ipPrefix") && message.ipPrefix !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.ipPrefix);
            if (message.maskLengthMin != null && $Object.hasOwnProperty.call(message, "maskLengthMin") && message.maskLengthMin !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.maskLengthMin);
            if (message.maskLengthMax != null && $Object.hasOwnProperty.call(message, "maskLengthMax") && message.maskLengthMax !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.maskLengthMax);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Prefix message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.Prefix
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.Prefix & apipb.Prefix.$Shape} Prefix
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Prefix.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.Prefix();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.ipPrefix = value;
                        else
                            delete message.ipPrefix;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.maskLengthMin = value;
                        else
                            delete message.maskLengthMin;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.maskLengthMax = value;
                        else
                            delete message.maskLengthMax;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Prefix;
    })();

    apipb.ResetPeerRequest = (function() {

        /**
         * Properties of a ResetPeerRequest.
         * @typedef {Object} apipb.ResetPeerRequest.$Properties
         * @property {string|null} [address] ResetPeerRequest address
         * @property {boolean|null} [soft] ResetPeerRequest soft
         * @property {apipb.ResetPeerRequest.SoftResetDirection|null} [direction] ResetPeerRequest direction
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ResetPeerRequest.
         * @memberof apipb
         * @interface IResetPeerRequest
         * @augments apipb.ResetPeerRequest.$Properties
         * @deprecated Use apipb.ResetPeerRequest.$Properties instead.
         */

        /**
         * Shape of a ResetPeerRequest.
         * @typedef {apipb.ResetPeerRequest.$Properties} apipb.ResetPeerRequest.$Shape
         */

        /**
         * Constructs a new ResetPeerRequest.
         * @memberof apipb
         * @classdesc Represents a ResetPeerRequest.
         * @constructor
         * @param {apipb.ResetPeerRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ResetPeerRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ResetPeerRequest address.
         * @member {string} address
         * @memberof apipb.ResetPeerRequest
         * @instance
         */
        ResetPeerRequest.prototype.address = "";

        /**
         * ResetPeerRequest soft.
         * @member {boolean} soft
         * @memberof apipb.ResetPeerRequest
         * @instance
         */
        ResetPeerRequest.prototype.soft = false;

        /**
         * ResetPeerRequest direction.
         * @member {apipb.ResetPeerRequest.SoftResetDirection} direction
         * @memberof apipb.ResetPeerRequest
         * @instance
         */
        ResetPeerRequest.prototype.direction = 0;

        /**
         * Creates a new ResetPeerRequest instance using the specified properties.
         * @function create
         * @memberof apipb.ResetPeerRequest
         * @static
         * @param {apipb.ResetPeerRequest.$Properties=} [properties] Properties to set
         * @returns {apipb.ResetPeerRequest} ResetPeerRequest instance
         * @type {{
         *   (properties: apipb.ResetPeerRequest.$Shape): apipb.ResetPeerRequest & apipb.ResetPeerRequest.$Shape;
         *   (properties?: apipb.ResetPeerRequest.$Properties): apipb.ResetPeerRequest;
         * }}
         */
        ResetPeerRequest.create = function(properties) {
            return new ResetPeerRequest(properties);
        };

        /**
         * Encodes the specified ResetPeerRequest message. Does not implicitly {@link apipb.ResetPeerRequest.verify|verify} messages.
         * @function encode
         * @memberof apipb.ResetPeerRequest
         * @static
         * @param {apipb.ResetPeerRequest.$Properties} message ResetPeerRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ResetPeerRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.address);
            if (message.soft != null && $Object.hasOwnProperty.call(message, "soft") && message.soft !== false)
                writer.uint32(/* id 3, wireType 0 =*/24).bool(message.soft);
            if (message.direction != null && $Object.hasOwnProperty.call(message, "direction") && message.direction !== 0)
                writer.uint32(/* id 4, wireType 0 =*/32).int32(message.direction);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ResetPeerRequest message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.ResetPeerRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.ResetPeerRequest & apipb.ResetPeerRequest.$Shape} ResetPeerRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ResetPeerRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.ResetPeerRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.address = value;
                        else
                            delete message.address;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.soft = value;
                        else
                            delete message.soft;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.direction = value;
                        else
                            delete message.direction;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * SoftResetDirection enum.
         * @name apipb.ResetPeerRequest.SoftResetDirection
         * @enum {number}
         * @property {number} IN=0 IN value
         * @property {number} OUT=1 OUT value
         * @property {number} BOTH=2 BOTH value
         */
        ResetPeerRequest.SoftResetDirection = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "IN"] = 0;
            values[valuesById[1] = "OUT"] = 1;
            values[valuesById[2] = "BOTH"] = 2;
            return values;
        })();

        return ResetPeerRequest;
    })();

    /**
     * TableType enum.
     * @name apipb.TableType
     * @enum {number}
     * @property {number} GLOBAL=0 GLOBAL value
     */
    apipb.TableType = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "GLOBAL"] = 0;
        return values;
    })();

    apipb.AddPathStreamRequest = (function() {

        /**
         * Properties of an AddPathStreamRequest.
         * @typedef {Object} apipb.AddPathStreamRequest.$Properties
         * @property {apipb.TableType|null} [tableType] AddPathStreamRequest tableType
         * @property {Array.<apipb.Path.$Properties>|null} [paths] AddPathStreamRequest paths
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an AddPathStreamRequest.
         * @memberof apipb
         * @interface IAddPathStreamRequest
         * @augments apipb.AddPathStreamRequest.$Properties
         * @deprecated Use apipb.AddPathStreamRequest.$Properties instead.
         */

        /**
         * Shape of an AddPathStreamRequest.
         * @typedef {apipb.AddPathStreamRequest.$Properties} apipb.AddPathStreamRequest.$Shape
         */

        /**
         * Constructs a new AddPathStreamRequest.
         * @memberof apipb
         * @classdesc Represents an AddPathStreamRequest.
         * @constructor
         * @param {apipb.AddPathStreamRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const AddPathStreamRequest = function (properties) {
            this.paths = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * AddPathStreamRequest tableType.
         * @member {apipb.TableType} tableType
         * @memberof apipb.AddPathStreamRequest
         * @instance
         */
        AddPathStreamRequest.prototype.tableType = 0;

        /**
         * AddPathStreamRequest paths.
         * @member {Array.<apipb.Path.$Properties>} paths
         * @memberof apipb.AddPathStreamRequest
         * @instance
         */
        AddPathStreamRequest.prototype.paths = $util.emptyArray;

        /**
         * Creates a new AddPathStreamRequest instance using the specified properties.
         * @function create
         * @memberof apipb.AddPathStreamRequest
         * @static
         * @param {apipb.AddPathStreamRequest.$Properties=} [properties] Properties to set
         * @returns {apipb.AddPathStreamRequest} AddPathStreamRequest instance
         * @type {{
         *   (properties: apipb.AddPathStreamRequest.$Shape): apipb.AddPathStreamRequest & apipb.AddPathStreamRequest.$Shape;
         *   (properties?: apipb.AddPathStreamRequest.$Properties): apipb.AddPathStreamRequest;
         * }}
         */
        AddPathStreamRequest.create = function(properties) {
            return new AddPathStreamRequest(properties);
        };

        /**
         * Encodes the specified AddPathStreamRequest message. Does not implicitly {@link apipb.AddPathStreamRequest.verify|verify} messages.
         * @function encode
         * @memberof apipb.AddPathStreamRequest
         * @static
         * @param {apipb.AddPathStreamRequest.$Properties} message AddPathStreamRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AddPathStreamRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.tableType != null && $Object.hasOwnProperty.call(message, "tableType") && message.tableType !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.tableType);
            if (message.paths != null && message.paths.length)
                for (let i = 0; i < message.paths.length; ++i)
                    $root.apipb.Path.encode(message.paths[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an AddPathStreamRequest message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.AddPathStreamRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.AddPathStreamRequest & apipb.AddPathStreamRequest.$Shape} AddPathStreamRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        AddPathStreamRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.AddPathStreamRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.tableType = value;
                        else
                            delete message.tableType;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.paths && message.paths.length))
                            message.paths = [];
                        message.paths.push($root.apipb.Path.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return AddPathStreamRequest;
    })();

    apipb.ListPathRequest = (function() {

        /**
         * Properties of a ListPathRequest.
         * @typedef {Object} apipb.ListPathRequest.$Properties
         * @property {apipb.TableType|null} [tableType] ListPathRequest tableType
         * @property {apipb.Family.$Properties|null} [family] ListPathRequest family
         * @property {Array.<apipb.TableLookupPrefix.$Properties>|null} [prefixes] ListPathRequest prefixes
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ListPathRequest.
         * @memberof apipb
         * @interface IListPathRequest
         * @augments apipb.ListPathRequest.$Properties
         * @deprecated Use apipb.ListPathRequest.$Properties instead.
         */

        /**
         * Shape of a ListPathRequest.
         * @typedef {apipb.ListPathRequest.$Properties} apipb.ListPathRequest.$Shape
         */

        /**
         * Constructs a new ListPathRequest.
         * @memberof apipb
         * @classdesc Represents a ListPathRequest.
         * @constructor
         * @param {apipb.ListPathRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ListPathRequest = function (properties) {
            this.prefixes = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ListPathRequest tableType.
         * @member {apipb.TableType} tableType
         * @memberof apipb.ListPathRequest
         * @instance
         */
        ListPathRequest.prototype.tableType = 0;

        /**
         * ListPathRequest family.
         * @member {apipb.Family.$Properties|null|undefined} family
         * @memberof apipb.ListPathRequest
         * @instance
         */
        ListPathRequest.prototype.family = null;

        /**
         * ListPathRequest prefixes.
         * @member {Array.<apipb.TableLookupPrefix.$Properties>} prefixes
         * @memberof apipb.ListPathRequest
         * @instance
         */
        ListPathRequest.prototype.prefixes = $util.emptyArray;

        /**
         * Creates a new ListPathRequest instance using the specified properties.
         * @function create
         * @memberof apipb.ListPathRequest
         * @static
         * @param {apipb.ListPathRequest.$Properties=} [properties] Properties to set
         * @returns {apipb.ListPathRequest} ListPathRequest instance
         * @type {{
         *   (properties: apipb.ListPathRequest.$Shape): apipb.ListPathRequest & apipb.ListPathRequest.$Shape;
         *   (properties?: apipb.ListPathRequest.$Properties): apipb.ListPathRequest;
         * }}
         */
        ListPathRequest.create = function(properties) {
            return new ListPathRequest(properties);
        };

        /**
         * Encodes the specified ListPathRequest message. Does not implicitly {@link apipb.ListPathRequest.verify|verify} messages.
         * @function encode
         * @memberof apipb.ListPathRequest
         * @static
         * @param {apipb.ListPathRequest.$Properties} message ListPathRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ListPathRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.tableType != null && $Object.hasOwnProperty.call(message, "tableType") && message.tableType !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.tableType);
            if (message.family != null && $Object.hasOwnProperty.call(message, "family"))
                $root.apipb.Family.encode(message.family, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.prefixes != null && message.prefixes.length)
                for (let i = 0; i < message.prefixes.length; ++i)
                    $root.apipb.TableLookupPrefix.encode(message.prefixes[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ListPathRequest message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.ListPathRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.ListPathRequest & apipb.ListPathRequest.$Shape} ListPathRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ListPathRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.ListPathRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.tableType = value;
                        else
                            delete message.tableType;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.family = $root.apipb.Family.decode(reader, reader.size(), $undefined, _depth + 1, message.family);
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.prefixes && message.prefixes.length))
                            message.prefixes = [];
                        message.prefixes.push($root.apipb.TableLookupPrefix.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ListPathRequest;
    })();

    apipb.ListPathResponse = (function() {

        /**
         * Properties of a ListPathResponse.
         * @typedef {Object} apipb.ListPathResponse.$Properties
         * @property {apipb.Destination.$Properties|null} [destination] ListPathResponse destination
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ListPathResponse.
         * @memberof apipb
         * @interface IListPathResponse
         * @augments apipb.ListPathResponse.$Properties
         * @deprecated Use apipb.ListPathResponse.$Properties instead.
         */

        /**
         * Shape of a ListPathResponse.
         * @typedef {apipb.ListPathResponse.$Properties} apipb.ListPathResponse.$Shape
         */

        /**
         * Constructs a new ListPathResponse.
         * @memberof apipb
         * @classdesc Represents a ListPathResponse.
         * @constructor
         * @param {apipb.ListPathResponse.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ListPathResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ListPathResponse destination.
         * @member {apipb.Destination.$Properties|null|undefined} destination
         * @memberof apipb.ListPathResponse
         * @instance
         */
        ListPathResponse.prototype.destination = null;

        /**
         * Creates a new ListPathResponse instance using the specified properties.
         * @function create
         * @memberof apipb.ListPathResponse
         * @static
         * @param {apipb.ListPathResponse.$Properties=} [properties] Properties to set
         * @returns {apipb.ListPathResponse} ListPathResponse instance
         * @type {{
         *   (properties: apipb.ListPathResponse.$Shape): apipb.ListPathResponse & apipb.ListPathResponse.$Shape;
         *   (properties?: apipb.ListPathResponse.$Properties): apipb.ListPathResponse;
         * }}
         */
        ListPathResponse.create = function(properties) {
            return new ListPathResponse(properties);
        };

        /**
         * Encodes the specified ListPathResponse message. Does not implicitly {@link apipb.ListPathResponse.verify|verify} messages.
         * @function encode
         * @memberof apipb.ListPathResponse
         * @static
         * @param {apipb.ListPathResponse.$Properties} message ListPathResponse message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ListPathResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.destination != null && $Object.hasOwnProperty.call(message, "destination"))
                $root.apipb.Destination.encode(message.destination, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ListPathResponse message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.ListPathResponse
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.ListPathResponse & apipb.ListPathResponse.$Shape} ListPathResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ListPathResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.ListPathResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.destination = $root.apipb.Destination.decode(reader, reader.size(), $undefined, _depth + 1, message.destination);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ListPathResponse;
    })();

    apipb.TableLookupPrefix = (function() {

        /**
         * Properties of a TableLookupPrefix.
         * @typedef {Object} apipb.TableLookupPrefix.$Properties
         * @property {string|null} [prefix] TableLookupPrefix prefix
         * @property {apipb.TableLookupPrefix.Type|null} [type] TableLookupPrefix type
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TableLookupPrefix.
         * @memberof apipb
         * @interface ITableLookupPrefix
         * @augments apipb.TableLookupPrefix.$Properties
         * @deprecated Use apipb.TableLookupPrefix.$Properties instead.
         */

        /**
         * Shape of a TableLookupPrefix.
         * @typedef {apipb.TableLookupPrefix.$Properties} apipb.TableLookupPrefix.$Shape
         */

        /**
         * Constructs a new TableLookupPrefix.
         * @memberof apipb
         * @classdesc Represents a TableLookupPrefix.
         * @constructor
         * @param {apipb.TableLookupPrefix.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TableLookupPrefix = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TableLookupPrefix prefix.
         * @member {string} prefix
         * @memberof apipb.TableLookupPrefix
         * @instance
         */
        TableLookupPrefix.prototype.prefix = "";

        /**
         * TableLookupPrefix type.
         * @member {apipb.TableLookupPrefix.Type} type
         * @memberof apipb.TableLookupPrefix
         * @instance
         */
        TableLookupPrefix.prototype.type = 0;

        /**
         * Creates a new TableLookupPrefix instance using the specified properties.
         * @function create
         * @memberof apipb.TableLookupPrefix
         * @static
         * @param {apipb.TableLookupPrefix.$Properties=} [properties] Properties to set
         * @returns {apipb.TableLookupPrefix} TableLookupPrefix instance
         * @type {{
         *   (properties: apipb.TableLookupPrefix.$Shape): apipb.TableLookupPrefix & apipb.TableLookupPrefix.$Shape;
         *   (properties?: apipb.TableLookupPrefix.$Properties): apipb.TableLookupPrefix;
         * }}
         */
        TableLookupPrefix.create = function(properties) {
            return new TableLookupPrefix(properties);
        };

        /**
         * Encodes the specified TableLookupPrefix message. Does not implicitly {@link apipb.TableLookupPrefix.verify|verify} messages.
         * @function encode
         * @memberof apipb.TableLookupPrefix
         * @static
         * @param {apipb.TableLookupPrefix.$Properties} message TableLookupPrefix message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TableLookupPrefix.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.prefix != null && $Object.hasOwnProperty.call(message, "prefix") && message.prefix !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.prefix);
            if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).int32(message.type);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a TableLookupPrefix message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.TableLookupPrefix
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.TableLookupPrefix & apipb.TableLookupPrefix.$Shape} TableLookupPrefix
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TableLookupPrefix.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.TableLookupPrefix();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.prefix = value;
                        else
                            delete message.prefix;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.type = value;
                        else
                            delete message.type;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Type enum.
         * @name apipb.TableLookupPrefix.Type
         * @enum {number}
         * @property {number} EXACT=0 EXACT value
         */
        TableLookupPrefix.Type = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "EXACT"] = 0;
            return values;
        })();

        return TableLookupPrefix;
    })();

    apipb.Destination = (function() {

        /**
         * Properties of a Destination.
         * @typedef {Object} apipb.Destination.$Properties
         * @property {string|null} [prefix] Destination prefix
         * @property {Array.<apipb.Path.$Properties>|null} [paths] Destination paths
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Destination.
         * @memberof apipb
         * @interface IDestination
         * @augments apipb.Destination.$Properties
         * @deprecated Use apipb.Destination.$Properties instead.
         */

        /**
         * Shape of a Destination.
         * @typedef {apipb.Destination.$Properties} apipb.Destination.$Shape
         */

        /**
         * Constructs a new Destination.
         * @memberof apipb
         * @classdesc Represents a Destination.
         * @constructor
         * @param {apipb.Destination.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Destination = function (properties) {
            this.paths = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Destination prefix.
         * @member {string} prefix
         * @memberof apipb.Destination
         * @instance
         */
        Destination.prototype.prefix = "";

        /**
         * Destination paths.
         * @member {Array.<apipb.Path.$Properties>} paths
         * @memberof apipb.Destination
         * @instance
         */
        Destination.prototype.paths = $util.emptyArray;

        /**
         * Creates a new Destination instance using the specified properties.
         * @function create
         * @memberof apipb.Destination
         * @static
         * @param {apipb.Destination.$Properties=} [properties] Properties to set
         * @returns {apipb.Destination} Destination instance
         * @type {{
         *   (properties: apipb.Destination.$Shape): apipb.Destination & apipb.Destination.$Shape;
         *   (properties?: apipb.Destination.$Properties): apipb.Destination;
         * }}
         */
        Destination.create = function(properties) {
            return new Destination(properties);
        };

        /**
         * Encodes the specified Destination message. Does not implicitly {@link apipb.Destination.verify|verify} messages.
         * @function encode
         * @memberof apipb.Destination
         * @static
         * @param {apipb.Destination.$Properties} message Destination message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Destination.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.prefix != null && $Object.hasOwnProperty.call(message, "prefix") && message.prefix !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.prefix);
            if (message.paths != null && message.paths.length)
                for (let i = 0; i < message.paths.length; ++i)
                    $root.apipb.Path.encode(message.paths[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Destination message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.Destination
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.Destination & apipb.Destination.$Shape} Destination
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Destination.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.Destination();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.prefix = value;
                        else
                            delete message.prefix;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.paths && message.paths.length))
                            message.paths = [];
                        message.paths.push($root.apipb.Path.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Destination;
    })();

    apipb.Path = (function() {

        /**
         * Properties of a Path.
         * @typedef {Object} apipb.Path.$Properties
         * @property {apipb.Any.$Properties|null} [nlri] Path nlri
         * @property {Array.<apipb.Any.$Properties>|null} [pattrs] Path pattrs
         * @property {boolean|null} [isWithdraw] Path isWithdraw
         * @property {apipb.Family.$Properties|null} [family] Path family
         * @property {string|null} [neighborIp] Path neighborIp
         * @property {number|null} [identifier] Path identifier
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Path.
         * @memberof apipb
         * @interface IPath
         * @augments apipb.Path.$Properties
         * @deprecated Use apipb.Path.$Properties instead.
         */

        /**
         * Shape of a Path.
         * @typedef {apipb.Path.$Properties} apipb.Path.$Shape
         */

        /**
         * Constructs a new Path.
         * @memberof apipb
         * @classdesc Represents a Path.
         * @constructor
         * @param {apipb.Path.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Path = function (properties) {
            this.pattrs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Path nlri.
         * @member {apipb.Any.$Properties|null|undefined} nlri
         * @memberof apipb.Path
         * @instance
         */
        Path.prototype.nlri = null;

        /**
         * Path pattrs.
         * @member {Array.<apipb.Any.$Properties>} pattrs
         * @memberof apipb.Path
         * @instance
         */
        Path.prototype.pattrs = $util.emptyArray;

        /**
         * Path isWithdraw.
         * @member {boolean} isWithdraw
         * @memberof apipb.Path
         * @instance
         */
        Path.prototype.isWithdraw = false;

        /**
         * Path family.
         * @member {apipb.Family.$Properties|null|undefined} family
         * @memberof apipb.Path
         * @instance
         */
        Path.prototype.family = null;

        /**
         * Path neighborIp.
         * @member {string} neighborIp
         * @memberof apipb.Path
         * @instance
         */
        Path.prototype.neighborIp = "";

        /**
         * Path identifier.
         * @member {number} identifier
         * @memberof apipb.Path
         * @instance
         */
        Path.prototype.identifier = 0;

        /**
         * Creates a new Path instance using the specified properties.
         * @function create
         * @memberof apipb.Path
         * @static
         * @param {apipb.Path.$Properties=} [properties] Properties to set
         * @returns {apipb.Path} Path instance
         * @type {{
         *   (properties: apipb.Path.$Shape): apipb.Path & apipb.Path.$Shape;
         *   (properties?: apipb.Path.$Properties): apipb.Path;
         * }}
         */
        Path.create = function(properties) {
            return new Path(properties);
        };

        /**
         * Encodes the specified Path message. Does not implicitly {@link apipb.Path.verify|verify} messages.
         * @function encode
         * @memberof apipb.Path
         * @static
         * @param {apipb.Path.$Properties} message Path message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Path.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.nlri != null && $Object.hasOwnProperty.call(message, "nlri"))
                $root.apipb.Any.encode(message.nlri, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.pattrs != null && message.pattrs.length)
                for (let i = 0; i < message.pattrs.length; ++i)
                    $root.apipb.Any.encode(message.pattrs[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.isWithdraw != null && $Object.hasOwnProperty.call(message, "isWithdraw") && message.isWithdraw !== false)
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.isWithdraw);
            if (message.family != null && $Object.hasOwnProperty.call(message, "family"))
                $root.apipb.Family.encode(message.family, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
            if (message.neighborIp != null && $Object.hasOwnProperty.call(message, "neighborIp") && message.neighborIp !== "")
                writer.uint32(/* id 15, wireType 2 =*/122).string(message.neighborIp);
            if (message.identifier != null && $Object.hasOwnProperty.call(message, "identifier") && message.identifier !== 0)
                writer.uint32(/* id 18, wireType 0 =*/144).uint32(message.identifier);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Path message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.Path
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.Path & apipb.Path.$Shape} Path
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Path.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.Path();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.nlri = $root.apipb.Any.decode(reader, reader.size(), $undefined, _depth + 1, message.nlri);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.pattrs && message.pattrs.length))
                            message.pattrs = [];
                        message.pattrs.push($root.apipb.Any.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.isWithdraw = value;
                        else
                            delete message.isWithdraw;
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        message.family = $root.apipb.Family.decode(reader, reader.size(), $undefined, _depth + 1, message.family);
                        continue;
                    }
                case 15: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.neighborIp = value;
                        else
                            delete message.neighborIp;
                        continue;
                    }
                case 18: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.identifier = value;
                        else
                            delete message.identifier;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Path;
    })();

    apipb.Family = (function() {

        /**
         * Properties of a Family.
         * @typedef {Object} apipb.Family.$Properties
         * @property {apipb.Family.Afi|null} [afi] Family afi
         * @property {apipb.Family.Safi|null} [safi] Family safi
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Family.
         * @memberof apipb
         * @interface IFamily
         * @augments apipb.Family.$Properties
         * @deprecated Use apipb.Family.$Properties instead.
         */

        /**
         * Shape of a Family.
         * @typedef {apipb.Family.$Properties} apipb.Family.$Shape
         */

        /**
         * Constructs a new Family.
         * @memberof apipb
         * @classdesc Represents a Family.
         * @constructor
         * @param {apipb.Family.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Family = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Family afi.
         * @member {apipb.Family.Afi} afi
         * @memberof apipb.Family
         * @instance
         */
        Family.prototype.afi = 0;

        /**
         * Family safi.
         * @member {apipb.Family.Safi} safi
         * @memberof apipb.Family
         * @instance
         */
        Family.prototype.safi = 0;

        /**
         * Creates a new Family instance using the specified properties.
         * @function create
         * @memberof apipb.Family
         * @static
         * @param {apipb.Family.$Properties=} [properties] Properties to set
         * @returns {apipb.Family} Family instance
         * @type {{
         *   (properties: apipb.Family.$Shape): apipb.Family & apipb.Family.$Shape;
         *   (properties?: apipb.Family.$Properties): apipb.Family;
         * }}
         */
        Family.create = function(properties) {
            return new Family(properties);
        };

        /**
         * Encodes the specified Family message. Does not implicitly {@link apipb.Family.verify|verify} messages.
         * @function encode
         * @memberof apipb.Family
         * @static
         * @param {apipb.Family.$Properties} message Family message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Family.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.afi != null && $Object.hasOwnProperty.call(message, "afi") && message.afi !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.afi);
            if (message.safi != null && $Object.hasOwnProperty.call(message, "safi") && message.safi !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).int32(message.safi);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Family message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.Family
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.Family & apipb.Family.$Shape} Family
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Family.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.Family();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.afi = value;
                        else
                            delete message.afi;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.safi = value;
                        else
                            delete message.safi;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Afi enum.
         * @name apipb.Family.Afi
         * @enum {number}
         * @property {number} AFI_UNKNOWN=0 AFI_UNKNOWN value
         * @property {number} AFI_IP=1 AFI_IP value
         * @property {number} AFI_IP6=2 AFI_IP6 value
         */
        Family.Afi = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "AFI_UNKNOWN"] = 0;
            values[valuesById[1] = "AFI_IP"] = 1;
            values[valuesById[2] = "AFI_IP6"] = 2;
            return values;
        })();

        /**
         * Safi enum.
         * @name apipb.Family.Safi
         * @enum {number}
         * @property {number} SAFI_UNKNOWN=0 SAFI_UNKNOWN value
         * @property {number} SAFI_UNICAST=1 SAFI_UNICAST value
         */
        Family.Safi = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "SAFI_UNKNOWN"] = 0;
            values[valuesById[1] = "SAFI_UNICAST"] = 1;
            return values;
        })();

        return Family;
    })();

    apipb.Any = (function() {

        /**
         * Properties of an Any.
         * @typedef {Object} apipb.Any.$Properties
         * @property {string|null} [typeUrl] Any typeUrl
         * @property {Uint8Array|null} [value] Any value
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Any.
         * @memberof apipb
         * @interface IAny
         * @augments apipb.Any.$Properties
         * @deprecated Use apipb.Any.$Properties instead.
         */

        /**
         * Shape of an Any.
         * @typedef {apipb.Any.$Properties} apipb.Any.$Shape
         */

        /**
         * Constructs a new Any.
         * @memberof apipb
         * @classdesc Represents an Any.
         * @constructor
         * @param {apipb.Any.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Any = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Any typeUrl.
         * @member {string} typeUrl
         * @memberof apipb.Any
         * @instance
         */
        Any.prototype.typeUrl = "";

        /**
         * Any value.
         * @member {Uint8Array} value
         * @memberof apipb.Any
         * @instance
         */
        Any.prototype.value = $util.newBuffer([]);

        /**
         * Creates a new Any instance using the specified properties.
         * @function create
         * @memberof apipb.Any
         * @static
         * @param {apipb.Any.$Properties=} [properties] Properties to set
         * @returns {apipb.Any} Any instance
         * @type {{
         *   (properties: apipb.Any.$Shape): apipb.Any & apipb.Any.$Shape;
         *   (properties?: apipb.Any.$Properties): apipb.Any;
         * }}
         */
        Any.create = function(properties) {
            return new Any(properties);
        };

        /**
         * Encodes the specified Any message. Does not implicitly {@link apipb.Any.verify|verify} messages.
         * @function encode
         * @memberof apipb.Any
         * @static
         * @param {apipb.Any.$Properties} message Any message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Any.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.typeUrl != null && $Object.hasOwnProperty.call(message, "typeUrl") && message.typeUrl !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.typeUrl);
            if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value.length)
                writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.value);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Any message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.Any
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.Any & apipb.Any.$Shape} Any
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Any.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.Any();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.typeUrl = value;
                        else
                            delete message.typeUrl;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.value = value;
                        else
                            delete message.value;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Any;
    })();

    apipb.Empty = (function() {

        /**
         * Properties of an Empty.
         * @typedef {Object} apipb.Empty.$Properties
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Empty.
         * @memberof apipb
         * @interface IEmpty
         * @augments apipb.Empty.$Properties
         * @deprecated Use apipb.Empty.$Properties instead.
         */

        /**
         * Shape of an Empty.
         * @typedef {apipb.Empty.$Properties} apipb.Empty.$Shape
         */

        /**
         * Constructs a new Empty.
         * @memberof apipb
         * @classdesc Represents an Empty.
         * @constructor
         * @param {apipb.Empty.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Empty = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Creates a new Empty instance using the specified properties.
         * @function create
         * @memberof apipb.Empty
         * @static
         * @param {apipb.Empty.$Properties=} [properties] Properties to set
         * @returns {apipb.Empty} Empty instance
         * @type {{
         *   (properties: apipb.Empty.$Shape): apipb.Empty & apipb.Empty.$Shape;
         *   (properties?: apipb.Empty.$Properties): apipb.Empty;
         * }}
         */
        Empty.create = function(properties) {
            return new Empty(properties);
        };

        /**
         * Encodes the specified Empty message. Does not implicitly {@link apipb.Empty.verify|verify} messages.
         * @function encode
         * @memberof apipb.Empty
         * @static
         * @param {apipb.Empty.$Properties} message Empty message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Empty.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Empty message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.Empty
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.Empty & apipb.Empty.$Shape} Empty
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Empty.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.Empty();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Empty;
    })();

    apipb.IPAddressPrefix = (function() {

        /**
         * Properties of a IPAddressPrefix.
         * @typedef {Object} apipb.IPAddressPrefix.$Properties
         * @property {number|null} [prefixLen] IPAddressPrefix prefixLen
         * @property {string|null} [prefix] IPAddressPrefix prefix
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a IPAddressPrefix.
         * @memberof apipb
         * @interface IIPAddressPrefix
         * @augments apipb.IPAddressPrefix.$Properties
         * @deprecated Use apipb.IPAddressPrefix.$Properties instead.
         */

        /**
         * Shape of a IPAddressPrefix.
         * @typedef {apipb.IPAddressPrefix.$Properties} apipb.IPAddressPrefix.$Shape
         */

        /**
         * Constructs a new IPAddressPrefix.
         * @memberof apipb
         * @classdesc Represents a IPAddressPrefix.
         * @constructor
         * @param {apipb.IPAddressPrefix.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const IPAddressPrefix = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * IPAddressPrefix prefixLen.
         * @member {number} prefixLen
         * @memberof apipb.IPAddressPrefix
         * @instance
         */
        IPAddressPrefix.prototype.prefixLen = 0;

        /**
         * IPAddressPrefix prefix.
         * @member {string} prefix
         * @memberof apipb.IPAddressPrefix
         * @instance
         */
        IPAddressPrefix.prototype.prefix = "";

        /**
         * Creates a new IPAddressPrefix instance using the specified properties.
         * @function create
         * @memberof apipb.IPAddressPrefix
         * @static
         * @param {apipb.IPAddressPrefix.$Properties=} [properties] Properties to set
         * @returns {apipb.IPAddressPrefix} IPAddressPrefix instance
         * @type {{
         *   (properties: apipb.IPAddressPrefix.$Shape): apipb.IPAddressPrefix & apipb.IPAddressPrefix.$Shape;
         *   (properties?: apipb.IPAddressPrefix.$Properties): apipb.IPAddressPrefix;
         * }}
         */
        IPAddressPrefix.create = function(properties) {
            return new IPAddressPrefix(properties);
        };

        /**
         * Encodes the specified IPAddressPrefix message. Does not implicitly {@link apipb.IPAddressPrefix.verify|verify} messages.
         * @function encode
         * @memberof apipb.IPAddressPrefix
         * @static
         * @param {apipb.IPAddressPrefix.$Properties} message IPAddressPrefix message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        IPAddressPrefix.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.prefixLen != null && $Object.hasOwnProperty.call(message, "prefixLen") && message.prefixLen !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.prefixLen);
            if (message.prefix != null && $Object.hasOwnProperty.call(message, "prefix") && message.prefix !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.prefix);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a IPAddressPrefix message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.IPAddressPrefix
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.IPAddressPrefix & apipb.IPAddressPrefix.$Shape} IPAddressPrefix
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        IPAddressPrefix.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.IPAddressPrefix();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.prefixLen = value;
                        else
                            delete message.prefixLen;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.prefix = value;
                        else
                            delete message.prefix;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return IPAddressPrefix;
    })();

    apipb.OriginAttribute = (function() {

        /**
         * Properties of an OriginAttribute.
         * @typedef {Object} apipb.OriginAttribute.$Properties
         * @property {number|null} [origin] OriginAttribute origin
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an OriginAttribute.
         * @memberof apipb
         * @interface IOriginAttribute
         * @augments apipb.OriginAttribute.$Properties
         * @deprecated Use apipb.OriginAttribute.$Properties instead.
         */

        /**
         * Shape of an OriginAttribute.
         * @typedef {apipb.OriginAttribute.$Properties} apipb.OriginAttribute.$Shape
         */

        /**
         * Constructs a new OriginAttribute.
         * @memberof apipb
         * @classdesc Represents an OriginAttribute.
         * @constructor
         * @param {apipb.OriginAttribute.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const OriginAttribute = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * OriginAttribute origin.
         * @member {number} origin
         * @memberof apipb.OriginAttribute
         * @instance
         */
        OriginAttribute.prototype.origin = 0;

        /**
         * Creates a new OriginAttribute instance using the specified properties.
         * @function create
         * @memberof apipb.OriginAttribute
         * @static
         * @param {apipb.OriginAttribute.$Properties=} [properties] Properties to set
         * @returns {apipb.OriginAttribute} OriginAttribute instance
         * @type {{
         *   (properties: apipb.OriginAttribute.$Shape): apipb.OriginAttribute & apipb.OriginAttribute.$Shape;
         *   (properties?: apipb.OriginAttribute.$Properties): apipb.OriginAttribute;
         * }}
         */
        OriginAttribute.create = function(properties) {
            return new OriginAttribute(properties);
        };

        /**
         * Encodes the specified OriginAttribute message. Does not implicitly {@link apipb.OriginAttribute.verify|verify} messages.
         * @function encode
         * @memberof apipb.OriginAttribute
         * @static
         * @param {apipb.OriginAttribute.$Properties} message OriginAttribute message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        OriginAttribute.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.origin != null && $Object.hasOwnProperty.call(message, "origin") && message.origin !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.origin);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an OriginAttribute message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.OriginAttribute
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.OriginAttribute & apipb.OriginAttribute.$Shape} OriginAttribute
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        OriginAttribute.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.OriginAttribute();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.origin = value;
                        else
                            delete message.origin;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return OriginAttribute;
    })();

    apipb.NextHopAttribute = (function() {

        /**
         * Properties of a NextHopAttribute.
         * @typedef {Object} apipb.NextHopAttribute.$Properties
         * @property {string|null} [nextHop] NextHopAttribute nextHop
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a NextHopAttribute.
         * @memberof apipb
         * @interface INextHopAttribute
         * @augments apipb.NextHopAttribute.$Properties
         * @deprecated Use apipb.NextHopAttribute.$Properties instead.
         */

        /**
         * Shape of a NextHopAttribute.
         * @typedef {apipb.NextHopAttribute.$Properties} apipb.NextHopAttribute.$Shape
         */

        /**
         * Constructs a new NextHopAttribute.
         * @memberof apipb
         * @classdesc Represents a NextHopAttribute.
         * @constructor
         * @param {apipb.NextHopAttribute.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const NextHopAttribute = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * NextHopAttribute nextHop.
         * @member {string} nextHop
         * @memberof apipb.NextHopAttribute
         * @instance
         */
        NextHopAttribute.prototype.nextHop = "";

        /**
         * Creates a new NextHopAttribute instance using the specified properties.
         * @function create
         * @memberof apipb.NextHopAttribute
         * @static
         * @param {apipb.NextHopAttribute.$Properties=} [properties] Properties to set
         * @returns {apipb.NextHopAttribute} NextHopAttribute instance
         * @type {{
         *   (properties: apipb.NextHopAttribute.$Shape): apipb.NextHopAttribute & apipb.NextHopAttribute.$Shape;
         *   (properties?: apipb.NextHopAttribute.$Properties): apipb.NextHopAttribute;
         * }}
         */
        NextHopAttribute.create = function(properties) {
            return new NextHopAttribute(properties);
        };

        /**
         * Encodes the specified NextHopAttribute message. Does not implicitly {@link apipb.NextHopAttribute.verify|verify} messages.
         * @function encode
         * @memberof apipb.NextHopAttribute
         * @static
         * @param {apipb.NextHopAttribute.$Properties} message NextHopAttribute message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        NextHopAttribute.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.nextHop != null && $Object.hasOwnProperty.call(message, "nextHop") && message.nextHop !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.nextHop);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a NextHopAttribute message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.NextHopAttribute
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.NextHopAttribute & apipb.NextHopAttribute.$Shape} NextHopAttribute
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        NextHopAttribute.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.NextHopAttribute();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.nextHop = value;
                        else
                            delete message.nextHop;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return NextHopAttribute;
    })();

    apipb.LocalPrefAttribute = (function() {

        /**
         * Properties of a LocalPrefAttribute.
         * @typedef {Object} apipb.LocalPrefAttribute.$Properties
         * @property {number|null} [localPref] LocalPrefAttribute localPref
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a LocalPrefAttribute.
         * @memberof apipb
         * @interface ILocalPrefAttribute
         * @augments apipb.LocalPrefAttribute.$Properties
         * @deprecated Use apipb.LocalPrefAttribute.$Properties instead.
         */

        /**
         * Shape of a LocalPrefAttribute.
         * @typedef {apipb.LocalPrefAttribute.$Properties} apipb.LocalPrefAttribute.$Shape
         */

        /**
         * Constructs a new LocalPrefAttribute.
         * @memberof apipb
         * @classdesc Represents a LocalPrefAttribute.
         * @constructor
         * @param {apipb.LocalPrefAttribute.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const LocalPrefAttribute = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * LocalPrefAttribute localPref.
         * @member {number} localPref
         * @memberof apipb.LocalPrefAttribute
         * @instance
         */
        LocalPrefAttribute.prototype.localPref = 0;

        /**
         * Creates a new LocalPrefAttribute instance using the specified properties.
         * @function create
         * @memberof apipb.LocalPrefAttribute
         * @static
         * @param {apipb.LocalPrefAttribute.$Properties=} [properties] Properties to set
         * @returns {apipb.LocalPrefAttribute} LocalPrefAttribute instance
         * @type {{
         *   (properties: apipb.LocalPrefAttribute.$Shape): apipb.LocalPrefAttribute & apipb.LocalPrefAttribute.$Shape;
         *   (properties?: apipb.LocalPrefAttribute.$Properties): apipb.LocalPrefAttribute;
         * }}
         */
        LocalPrefAttribute.create = function(properties) {
            return new LocalPrefAttribute(properties);
        };

        /**
         * Encodes the specified LocalPrefAttribute message. Does not implicitly {@link apipb.LocalPrefAttribute.verify|verify} messages.
         * @function encode
         * @memberof apipb.LocalPrefAttribute
         * @static
         * @param {apipb.LocalPrefAttribute.$Properties} message LocalPrefAttribute message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        LocalPrefAttribute.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.localPref != null && $Object.hasOwnProperty.call(message, "localPref") && message.localPref !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.localPref);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a LocalPrefAttribute message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.LocalPrefAttribute
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.LocalPrefAttribute & apipb.LocalPrefAttribute.$Shape} LocalPrefAttribute
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        LocalPrefAttribute.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.LocalPrefAttribute();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.localPref = value;
                        else
                            delete message.localPref;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return LocalPrefAttribute;
    })();

    apipb.CommunitiesAttribute = (function() {

        /**
         * Properties of a CommunitiesAttribute.
         * @typedef {Object} apipb.CommunitiesAttribute.$Properties
         * @property {Array.<number>|null} [communities] CommunitiesAttribute communities
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CommunitiesAttribute.
         * @memberof apipb
         * @interface ICommunitiesAttribute
         * @augments apipb.CommunitiesAttribute.$Properties
         * @deprecated Use apipb.CommunitiesAttribute.$Properties instead.
         */

        /**
         * Shape of a CommunitiesAttribute.
         * @typedef {apipb.CommunitiesAttribute.$Properties} apipb.CommunitiesAttribute.$Shape
         */

        /**
         * Constructs a new CommunitiesAttribute.
         * @memberof apipb
         * @classdesc Represents a CommunitiesAttribute.
         * @constructor
         * @param {apipb.CommunitiesAttribute.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CommunitiesAttribute = function (properties) {
            this.communities = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CommunitiesAttribute communities.
         * @member {Array.<number>} communities
         * @memberof apipb.CommunitiesAttribute
         * @instance
         */
        CommunitiesAttribute.prototype.communities = $util.emptyArray;

        /**
         * Creates a new CommunitiesAttribute instance using the specified properties.
         * @function create
         * @memberof apipb.CommunitiesAttribute
         * @static
         * @param {apipb.CommunitiesAttribute.$Properties=} [properties] Properties to set
         * @returns {apipb.CommunitiesAttribute} CommunitiesAttribute instance
         * @type {{
         *   (properties: apipb.CommunitiesAttribute.$Shape): apipb.CommunitiesAttribute & apipb.CommunitiesAttribute.$Shape;
         *   (properties?: apipb.CommunitiesAttribute.$Properties): apipb.CommunitiesAttribute;
         * }}
         */
        CommunitiesAttribute.create = function(properties) {
            return new CommunitiesAttribute(properties);
        };

        /**
         * Encodes the specified CommunitiesAttribute message. Does not implicitly {@link apipb.CommunitiesAttribute.verify|verify} messages.
         * @function encode
         * @memberof apipb.CommunitiesAttribute
         * @static
         * @param {apipb.CommunitiesAttribute.$Properties} message CommunitiesAttribute message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CommunitiesAttribute.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.communities != null && message.communities.length)
                writer.uint32(/* id 1, wireType 2 =*/10).uint32s(message.communities);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CommunitiesAttribute message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.CommunitiesAttribute
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.CommunitiesAttribute & apipb.CommunitiesAttribute.$Shape} CommunitiesAttribute
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CommunitiesAttribute.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.CommunitiesAttribute();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType === 2) {
                            if (!(message.communities && message.communities.length))
                                message.communities = [];
                            reader.uint32s(message.communities);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.communities && message.communities.length))
                            message.communities = [];
                        message.communities.push(reader.uint32());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CommunitiesAttribute;
    })();

    apipb.MpReachNLRIAttribute = (function() {

        /**
         * Properties of a MpReachNLRIAttribute.
         * @typedef {Object} apipb.MpReachNLRIAttribute.$Properties
         * @property {apipb.Family.$Properties|null} [family] MpReachNLRIAttribute family
         * @property {Array.<string>|null} [nextHops] MpReachNLRIAttribute nextHops
         * @property {Array.<apipb.Any.$Properties>|null} [nlris] MpReachNLRIAttribute nlris
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a MpReachNLRIAttribute.
         * @memberof apipb
         * @interface IMpReachNLRIAttribute
         * @augments apipb.MpReachNLRIAttribute.$Properties
         * @deprecated Use apipb.MpReachNLRIAttribute.$Properties instead.
         */

        /**
         * Shape of a MpReachNLRIAttribute.
         * @typedef {apipb.MpReachNLRIAttribute.$Properties} apipb.MpReachNLRIAttribute.$Shape
         */

        /**
         * Constructs a new MpReachNLRIAttribute.
         * @memberof apipb
         * @classdesc Represents a MpReachNLRIAttribute.
         * @constructor
         * @param {apipb.MpReachNLRIAttribute.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const MpReachNLRIAttribute = function (properties) {
            this.nextHops = [];
            this.nlris = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * MpReachNLRIAttribute family.
         * @member {apipb.Family.$Properties|null|undefined} family
         * @memberof apipb.MpReachNLRIAttribute
         * @instance
         */
        MpReachNLRIAttribute.prototype.family = null;

        /**
         * MpReachNLRIAttribute nextHops.
         * @member {Array.<string>} nextHops
         * @memberof apipb.MpReachNLRIAttribute
         * @instance
         */
        MpReachNLRIAttribute.prototype.nextHops = $util.emptyArray;

        /**
         * MpReachNLRIAttribute nlris.
         * @member {Array.<apipb.Any.$Properties>} nlris
         * @memberof apipb.MpReachNLRIAttribute
         * @instance
         */
        MpReachNLRIAttribute.prototype.nlris = $util.emptyArray;

        /**
         * Creates a new MpReachNLRIAttribute instance using the specified properties.
         * @function create
         * @memberof apipb.MpReachNLRIAttribute
         * @static
         * @param {apipb.MpReachNLRIAttribute.$Properties=} [properties] Properties to set
         * @returns {apipb.MpReachNLRIAttribute} MpReachNLRIAttribute instance
         * @type {{
         *   (properties: apipb.MpReachNLRIAttribute.$Shape): apipb.MpReachNLRIAttribute & apipb.MpReachNLRIAttribute.$Shape;
         *   (properties?: apipb.MpReachNLRIAttribute.$Properties): apipb.MpReachNLRIAttribute;
         * }}
         */
        MpReachNLRIAttribute.create = function(properties) {
            return new MpReachNLRIAttribute(properties);
        };

        /**
         * Encodes the specified MpReachNLRIAttribute message. Does not implicitly {@link apipb.MpReachNLRIAttribute.verify|verify} messages.
         * @function encode
         * @memberof apipb.MpReachNLRIAttribute
         * @static
         * @param {apipb.MpReachNLRIAttribute.$Properties} message MpReachNLRIAttribute message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        MpReachNLRIAttribute.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.family != null && $Object.hasOwnProperty.call(message, "family"))
                $root.apipb.Family.encode(message.family, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.nextHops != null && message.nextHops.length)
                for (let i = 0; i < message.nextHops.length; ++i)
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.nextHops[i]);
            if (message.nlris != null && message.nlris.length)
                for (let i = 0; i < message.nlris.length; ++i)
                    $root.apipb.Any.encode(message.nlris[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a MpReachNLRIAttribute message from the specified reader or buffer.
         * @function decode
         * @memberof apipb.MpReachNLRIAttribute
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {apipb.MpReachNLRIAttribute & apipb.MpReachNLRIAttribute.$Shape} MpReachNLRIAttribute
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        MpReachNLRIAttribute.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.apipb.MpReachNLRIAttribute();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.family = $root.apipb.Family.decode(reader, reader.size(), $undefined, _depth + 1, message.family);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.nextHops && message.nextHops.length))
                            message.nextHops = [];
                        message.nextHops.push(reader.stringVerify());
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.nlris && message.nlris.length))
                            message.nlris = [];
                        message.nlris.push($root.apipb.Any.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return MpReachNLRIAttribute;
    })();

    return apipb;
})();

export {
  $root as default
};
