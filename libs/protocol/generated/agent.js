/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["netctl"] || ($protobuf.roots["netctl"] = {});

export const netctl = $root.netctl = (() => {

    /**
     * Namespace netctl.
     * @exports netctl
     * @namespace
     */
    const netctl = {};

    netctl.agent = (function() {

        /**
         * Namespace agent.
         * @memberof netctl
         * @namespace
         */
        const agent = {};

        agent.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof netctl.agent
             * @namespace
             */
            const v1 = {};

            v1.EnrollRequest = (function() {

                /**
                 * Properties of an EnrollRequest.
                 * @typedef {Object} netctl.agent.v1.EnrollRequest.$Properties
                 * @property {string|null} [token] EnrollRequest token
                 * @property {Uint8Array|null} [csr] EnrollRequest csr
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an EnrollRequest.
                 * @memberof netctl.agent.v1
                 * @interface IEnrollRequest
                 * @augments netctl.agent.v1.EnrollRequest.$Properties
                 * @deprecated Use netctl.agent.v1.EnrollRequest.$Properties instead.
                 */

                /**
                 * Shape of an EnrollRequest.
                 * @typedef {netctl.agent.v1.EnrollRequest.$Properties} netctl.agent.v1.EnrollRequest.$Shape
                 */

                /**
                 * Constructs a new EnrollRequest.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents an EnrollRequest.
                 * @constructor
                 * @param {netctl.agent.v1.EnrollRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const EnrollRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * EnrollRequest token.
                 * @member {string} token
                 * @memberof netctl.agent.v1.EnrollRequest
                 * @instance
                 */
                EnrollRequest.prototype.token = "";

                /**
                 * EnrollRequest csr.
                 * @member {Uint8Array} csr
                 * @memberof netctl.agent.v1.EnrollRequest
                 * @instance
                 */
                EnrollRequest.prototype.csr = $util.newBuffer([]);

                /**
                 * Creates a new EnrollRequest instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.EnrollRequest
                 * @static
                 * @param {netctl.agent.v1.EnrollRequest.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.EnrollRequest} EnrollRequest instance
                 * @type {{
                 *   (properties: netctl.agent.v1.EnrollRequest.$Shape): netctl.agent.v1.EnrollRequest & netctl.agent.v1.EnrollRequest.$Shape;
                 *   (properties?: netctl.agent.v1.EnrollRequest.$Properties): netctl.agent.v1.EnrollRequest;
                 * }}
                 */
                EnrollRequest.create = function(properties) {
                    return new EnrollRequest(properties);
                };

                /**
                 * Encodes the specified EnrollRequest message. Does not implicitly {@link netctl.agent.v1.EnrollRequest.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.EnrollRequest
                 * @static
                 * @param {netctl.agent.v1.EnrollRequest.$Properties} message EnrollRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                EnrollRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.token != null && $Object.hasOwnProperty.call(message, "token") && message.token !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.token);
                    if (message.csr != null && $Object.hasOwnProperty.call(message, "csr") && message.csr.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.csr);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an EnrollRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.EnrollRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.EnrollRequest & netctl.agent.v1.EnrollRequest.$Shape} EnrollRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                EnrollRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.EnrollRequest();
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
                                    message.token = value;
                                else
                                    delete message.token;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.csr = value;
                                else
                                    delete message.csr;
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

                return EnrollRequest;
            })();

            v1.EnrollResponse = (function() {

                /**
                 * Properties of an EnrollResponse.
                 * @typedef {Object} netctl.agent.v1.EnrollResponse.$Properties
                 * @property {string|null} [agentId] EnrollResponse agentId
                 * @property {string|null} [certificatePem] EnrollResponse certificatePem
                 * @property {string|null} [caPem] EnrollResponse caPem
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an EnrollResponse.
                 * @memberof netctl.agent.v1
                 * @interface IEnrollResponse
                 * @augments netctl.agent.v1.EnrollResponse.$Properties
                 * @deprecated Use netctl.agent.v1.EnrollResponse.$Properties instead.
                 */

                /**
                 * Shape of an EnrollResponse.
                 * @typedef {netctl.agent.v1.EnrollResponse.$Properties} netctl.agent.v1.EnrollResponse.$Shape
                 */

                /**
                 * Constructs a new EnrollResponse.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents an EnrollResponse.
                 * @constructor
                 * @param {netctl.agent.v1.EnrollResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const EnrollResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * EnrollResponse agentId.
                 * @member {string} agentId
                 * @memberof netctl.agent.v1.EnrollResponse
                 * @instance
                 */
                EnrollResponse.prototype.agentId = "";

                /**
                 * EnrollResponse certificatePem.
                 * @member {string} certificatePem
                 * @memberof netctl.agent.v1.EnrollResponse
                 * @instance
                 */
                EnrollResponse.prototype.certificatePem = "";

                /**
                 * EnrollResponse caPem.
                 * @member {string} caPem
                 * @memberof netctl.agent.v1.EnrollResponse
                 * @instance
                 */
                EnrollResponse.prototype.caPem = "";

                /**
                 * Creates a new EnrollResponse instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.EnrollResponse
                 * @static
                 * @param {netctl.agent.v1.EnrollResponse.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.EnrollResponse} EnrollResponse instance
                 * @type {{
                 *   (properties: netctl.agent.v1.EnrollResponse.$Shape): netctl.agent.v1.EnrollResponse & netctl.agent.v1.EnrollResponse.$Shape;
                 *   (properties?: netctl.agent.v1.EnrollResponse.$Properties): netctl.agent.v1.EnrollResponse;
                 * }}
                 */
                EnrollResponse.create = function(properties) {
                    return new EnrollResponse(properties);
                };

                /**
                 * Encodes the specified EnrollResponse message. Does not implicitly {@link netctl.agent.v1.EnrollResponse.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.EnrollResponse
                 * @static
                 * @param {netctl.agent.v1.EnrollResponse.$Properties} message EnrollResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                EnrollResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.agentId != null && $Object.hasOwnProperty.call(message, "agentId") && message.agentId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.agentId);
                    if (message.certificatePem != null && $Object.hasOwnProperty.call(message, "certificatePem") && message.certificatePem !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.certificatePem);
                    if (message.caPem != null && $Object.hasOwnProperty.call(message, "caPem") && message.caPem !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.caPem);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an EnrollResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.EnrollResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.EnrollResponse & netctl.agent.v1.EnrollResponse.$Shape} EnrollResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                EnrollResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.EnrollResponse();
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
                                    message.agentId = value;
                                else
                                    delete message.agentId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.certificatePem = value;
                                else
                                    delete message.certificatePem;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.caPem = value;
                                else
                                    delete message.caPem;
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

                return EnrollResponse;
            })();

            v1.RenewRequest = (function() {

                /**
                 * Properties of a RenewRequest.
                 * @typedef {Object} netctl.agent.v1.RenewRequest.$Properties
                 * @property {Uint8Array|null} [csr] RenewRequest csr
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RenewRequest.
                 * @memberof netctl.agent.v1
                 * @interface IRenewRequest
                 * @augments netctl.agent.v1.RenewRequest.$Properties
                 * @deprecated Use netctl.agent.v1.RenewRequest.$Properties instead.
                 */

                /**
                 * Shape of a RenewRequest.
                 * @typedef {netctl.agent.v1.RenewRequest.$Properties} netctl.agent.v1.RenewRequest.$Shape
                 */

                /**
                 * Constructs a new RenewRequest.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents a RenewRequest.
                 * @constructor
                 * @param {netctl.agent.v1.RenewRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RenewRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RenewRequest csr.
                 * @member {Uint8Array} csr
                 * @memberof netctl.agent.v1.RenewRequest
                 * @instance
                 */
                RenewRequest.prototype.csr = $util.newBuffer([]);

                /**
                 * Creates a new RenewRequest instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.RenewRequest
                 * @static
                 * @param {netctl.agent.v1.RenewRequest.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.RenewRequest} RenewRequest instance
                 * @type {{
                 *   (properties: netctl.agent.v1.RenewRequest.$Shape): netctl.agent.v1.RenewRequest & netctl.agent.v1.RenewRequest.$Shape;
                 *   (properties?: netctl.agent.v1.RenewRequest.$Properties): netctl.agent.v1.RenewRequest;
                 * }}
                 */
                RenewRequest.create = function(properties) {
                    return new RenewRequest(properties);
                };

                /**
                 * Encodes the specified RenewRequest message. Does not implicitly {@link netctl.agent.v1.RenewRequest.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.RenewRequest
                 * @static
                 * @param {netctl.agent.v1.RenewRequest.$Properties} message RenewRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RenewRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.csr != null && $Object.hasOwnProperty.call(message, "csr") && message.csr.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.csr);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RenewRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.RenewRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.RenewRequest & netctl.agent.v1.RenewRequest.$Shape} RenewRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RenewRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.RenewRequest();
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
                                if ((value = reader.bytes()).length)
                                    message.csr = value;
                                else
                                    delete message.csr;
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

                return RenewRequest;
            })();

            v1.RenewResponse = (function() {

                /**
                 * Properties of a RenewResponse.
                 * @typedef {Object} netctl.agent.v1.RenewResponse.$Properties
                 * @property {string|null} [certificatePem] RenewResponse certificatePem
                 * @property {string|null} [caPem] RenewResponse caPem
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RenewResponse.
                 * @memberof netctl.agent.v1
                 * @interface IRenewResponse
                 * @augments netctl.agent.v1.RenewResponse.$Properties
                 * @deprecated Use netctl.agent.v1.RenewResponse.$Properties instead.
                 */

                /**
                 * Shape of a RenewResponse.
                 * @typedef {netctl.agent.v1.RenewResponse.$Properties} netctl.agent.v1.RenewResponse.$Shape
                 */

                /**
                 * Constructs a new RenewResponse.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents a RenewResponse.
                 * @constructor
                 * @param {netctl.agent.v1.RenewResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RenewResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RenewResponse certificatePem.
                 * @member {string} certificatePem
                 * @memberof netctl.agent.v1.RenewResponse
                 * @instance
                 */
                RenewResponse.prototype.certificatePem = "";

                /**
                 * RenewResponse caPem.
                 * @member {string} caPem
                 * @memberof netctl.agent.v1.RenewResponse
                 * @instance
                 */
                RenewResponse.prototype.caPem = "";

                /**
                 * Creates a new RenewResponse instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.RenewResponse
                 * @static
                 * @param {netctl.agent.v1.RenewResponse.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.RenewResponse} RenewResponse instance
                 * @type {{
                 *   (properties: netctl.agent.v1.RenewResponse.$Shape): netctl.agent.v1.RenewResponse & netctl.agent.v1.RenewResponse.$Shape;
                 *   (properties?: netctl.agent.v1.RenewResponse.$Properties): netctl.agent.v1.RenewResponse;
                 * }}
                 */
                RenewResponse.create = function(properties) {
                    return new RenewResponse(properties);
                };

                /**
                 * Encodes the specified RenewResponse message. Does not implicitly {@link netctl.agent.v1.RenewResponse.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.RenewResponse
                 * @static
                 * @param {netctl.agent.v1.RenewResponse.$Properties} message RenewResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RenewResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.certificatePem != null && $Object.hasOwnProperty.call(message, "certificatePem") && message.certificatePem !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.certificatePem);
                    if (message.caPem != null && $Object.hasOwnProperty.call(message, "caPem") && message.caPem !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.caPem);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RenewResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.RenewResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.RenewResponse & netctl.agent.v1.RenewResponse.$Shape} RenewResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RenewResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.RenewResponse();
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
                                    message.certificatePem = value;
                                else
                                    delete message.certificatePem;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.caPem = value;
                                else
                                    delete message.caPem;
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

                return RenewResponse;
            })();

            v1.SessionRequest = (function() {

                /**
                 * Properties of a SessionRequest.
                 * @typedef {Object} netctl.agent.v1.SessionRequest.$Properties
                 * @property {netctl.agent.v1.Hello.$Properties|null} [hello] SessionRequest hello
                 * @property {netctl.agent.v1.ApplyResult.$Properties|null} [applyResult] SessionRequest applyResult
                 * @property {netctl.agent.v1.Drift.$Properties|null} [drift] SessionRequest drift
                 * @property {netctl.agent.v1.Heartbeat.$Properties|null} [heartbeat] SessionRequest heartbeat
                 * @property {"hello"|"applyResult"|"drift"|"heartbeat"} [message] SessionRequest message
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SessionRequest.
                 * @memberof netctl.agent.v1
                 * @interface ISessionRequest
                 * @augments netctl.agent.v1.SessionRequest.$Properties
                 * @deprecated Use netctl.agent.v1.SessionRequest.$Properties instead.
                 */

                /**
                 * Narrowed shape of a SessionRequest.
                 * @typedef {{
                 *   hello?: netctl.agent.v1.Hello.$Shape|null;
                 *   applyResult?: netctl.agent.v1.ApplyResult.$Shape|null;
                 *   drift?: netctl.agent.v1.Drift.$Shape|null;
                 *   heartbeat?: netctl.agent.v1.Heartbeat.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ message?: undefined; hello?: null; applyResult?: null; drift?: null; heartbeat?: null }|{ message?: "hello"; hello: netctl.agent.v1.Hello.$Shape; applyResult?: null; drift?: null; heartbeat?: null }|{ message?: "applyResult"; hello?: null; applyResult: netctl.agent.v1.ApplyResult.$Shape; drift?: null; heartbeat?: null }|{ message?: "drift"; hello?: null; applyResult?: null; drift: netctl.agent.v1.Drift.$Shape; heartbeat?: null }|{ message?: "heartbeat"; hello?: null; applyResult?: null; drift?: null; heartbeat: netctl.agent.v1.Heartbeat.$Shape })
                 * )} netctl.agent.v1.SessionRequest.$Shape
                 */

                /**
                 * Constructs a new SessionRequest.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents a SessionRequest.
                 * @constructor
                 * @param {netctl.agent.v1.SessionRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SessionRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SessionRequest hello.
                 * @member {netctl.agent.v1.Hello.$Properties|null|undefined} hello
                 * @memberof netctl.agent.v1.SessionRequest
                 * @instance
                 */
                SessionRequest.prototype.hello = null;

                /**
                 * SessionRequest applyResult.
                 * @member {netctl.agent.v1.ApplyResult.$Properties|null|undefined} applyResult
                 * @memberof netctl.agent.v1.SessionRequest
                 * @instance
                 */
                SessionRequest.prototype.applyResult = null;

                /**
                 * SessionRequest drift.
                 * @member {netctl.agent.v1.Drift.$Properties|null|undefined} drift
                 * @memberof netctl.agent.v1.SessionRequest
                 * @instance
                 */
                SessionRequest.prototype.drift = null;

                /**
                 * SessionRequest heartbeat.
                 * @member {netctl.agent.v1.Heartbeat.$Properties|null|undefined} heartbeat
                 * @memberof netctl.agent.v1.SessionRequest
                 * @instance
                 */
                SessionRequest.prototype.heartbeat = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * SessionRequest message.
                 * @member {"hello"|"applyResult"|"drift"|"heartbeat"|undefined} message
                 * @memberof netctl.agent.v1.SessionRequest
                 * @instance
                 */
                $Object.defineProperty(SessionRequest.prototype, "message", {
                    get: $util.oneOfGetter($oneOfFields = ["hello", "applyResult", "drift", "heartbeat"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new SessionRequest instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.SessionRequest
                 * @static
                 * @param {netctl.agent.v1.SessionRequest.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.SessionRequest} SessionRequest instance
                 * @type {{
                 *   (properties: netctl.agent.v1.SessionRequest.$Shape): netctl.agent.v1.SessionRequest & netctl.agent.v1.SessionRequest.$Shape;
                 *   (properties?: netctl.agent.v1.SessionRequest.$Properties): netctl.agent.v1.SessionRequest;
                 * }}
                 */
                SessionRequest.create = function(properties) {
                    return new SessionRequest(properties);
                };

                /**
                 * Encodes the specified SessionRequest message. Does not implicitly {@link netctl.agent.v1.SessionRequest.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.SessionRequest
                 * @static
                 * @param {netctl.agent.v1.SessionRequest.$Properties} message SessionRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SessionRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                        $root.netctl.agent.v1.Hello.encode(message.hello, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.applyResult != null && $Object.hasOwnProperty.call(message, "applyResult"))
                        $root.netctl.agent.v1.ApplyResult.encode(message.applyResult, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.drift != null && $Object.hasOwnProperty.call(message, "drift"))
                        $root.netctl.agent.v1.Drift.encode(message.drift, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.heartbeat != null && $Object.hasOwnProperty.call(message, "heartbeat"))
                        $root.netctl.agent.v1.Heartbeat.encode(message.heartbeat, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SessionRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.SessionRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.SessionRequest & netctl.agent.v1.SessionRequest.$Shape} SessionRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SessionRequest.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.SessionRequest();
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
                                message.hello = $root.netctl.agent.v1.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                                message.message = "hello";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.applyResult = $root.netctl.agent.v1.ApplyResult.decode(reader, reader.size(), $undefined, _depth + 1, message.applyResult);
                                message.message = "applyResult";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.drift = $root.netctl.agent.v1.Drift.decode(reader, reader.size(), $undefined, _depth + 1, message.drift);
                                message.message = "drift";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.heartbeat = $root.netctl.agent.v1.Heartbeat.decode(reader, reader.size(), $undefined, _depth + 1, message.heartbeat);
                                message.message = "heartbeat";
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

                return SessionRequest;
            })();

            v1.SessionResponse = (function() {

                /**
                 * Properties of a SessionResponse.
                 * @typedef {Object} netctl.agent.v1.SessionResponse.$Properties
                 * @property {netctl.agent.v1.Welcome.$Properties|null} [welcome] SessionResponse welcome
                 * @property {netctl.agent.v1.PrefixList.$Properties|null} [prefixList] SessionResponse prefixList
                 * @property {netctl.agent.v1.Remove.$Properties|null} [remove] SessionResponse remove
                 * @property {netctl.agent.v1.Drain.$Properties|null} [drain] SessionResponse drain
                 * @property {netctl.agent.v1.Heartbeat.$Properties|null} [heartbeat] SessionResponse heartbeat
                 * @property {"welcome"|"prefixList"|"remove"|"drain"|"heartbeat"} [message] SessionResponse message
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SessionResponse.
                 * @memberof netctl.agent.v1
                 * @interface ISessionResponse
                 * @augments netctl.agent.v1.SessionResponse.$Properties
                 * @deprecated Use netctl.agent.v1.SessionResponse.$Properties instead.
                 */

                /**
                 * Narrowed shape of a SessionResponse.
                 * @typedef {{
                 *   welcome?: netctl.agent.v1.Welcome.$Shape|null;
                 *   prefixList?: netctl.agent.v1.PrefixList.$Shape|null;
                 *   remove?: netctl.agent.v1.Remove.$Shape|null;
                 *   drain?: netctl.agent.v1.Drain.$Shape|null;
                 *   heartbeat?: netctl.agent.v1.Heartbeat.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ message?: undefined; welcome?: null; prefixList?: null; remove?: null; drain?: null; heartbeat?: null }|{ message?: "welcome"; welcome: netctl.agent.v1.Welcome.$Shape; prefixList?: null; remove?: null; drain?: null; heartbeat?: null }|{ message?: "prefixList"; welcome?: null; prefixList: netctl.agent.v1.PrefixList.$Shape; remove?: null; drain?: null; heartbeat?: null }|{ message?: "remove"; welcome?: null; prefixList?: null; remove: netctl.agent.v1.Remove.$Shape; drain?: null; heartbeat?: null }|{ message?: "drain"; welcome?: null; prefixList?: null; remove?: null; drain: netctl.agent.v1.Drain.$Shape; heartbeat?: null }|{ message?: "heartbeat"; welcome?: null; prefixList?: null; remove?: null; drain?: null; heartbeat: netctl.agent.v1.Heartbeat.$Shape })
                 * )} netctl.agent.v1.SessionResponse.$Shape
                 */

                /**
                 * Constructs a new SessionResponse.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents a SessionResponse.
                 * @constructor
                 * @param {netctl.agent.v1.SessionResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SessionResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SessionResponse welcome.
                 * @member {netctl.agent.v1.Welcome.$Properties|null|undefined} welcome
                 * @memberof netctl.agent.v1.SessionResponse
                 * @instance
                 */
                SessionResponse.prototype.welcome = null;

                /**
                 * SessionResponse prefixList.
                 * @member {netctl.agent.v1.PrefixList.$Properties|null|undefined} prefixList
                 * @memberof netctl.agent.v1.SessionResponse
                 * @instance
                 */
                SessionResponse.prototype.prefixList = null;

                /**
                 * SessionResponse remove.
                 * @member {netctl.agent.v1.Remove.$Properties|null|undefined} remove
                 * @memberof netctl.agent.v1.SessionResponse
                 * @instance
                 */
                SessionResponse.prototype.remove = null;

                /**
                 * SessionResponse drain.
                 * @member {netctl.agent.v1.Drain.$Properties|null|undefined} drain
                 * @memberof netctl.agent.v1.SessionResponse
                 * @instance
                 */
                SessionResponse.prototype.drain = null;

                /**
                 * SessionResponse heartbeat.
                 * @member {netctl.agent.v1.Heartbeat.$Properties|null|undefined} heartbeat
                 * @memberof netctl.agent.v1.SessionResponse
                 * @instance
                 */
                SessionResponse.prototype.heartbeat = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * SessionResponse message.
                 * @member {"welcome"|"prefixList"|"remove"|"drain"|"heartbeat"|undefined} message
                 * @memberof netctl.agent.v1.SessionResponse
                 * @instance
                 */
                $Object.defineProperty(SessionResponse.prototype, "message", {
                    get: $util.oneOfGetter($oneOfFields = ["welcome", "prefixList", "remove", "drain", "heartbeat"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new SessionResponse instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.SessionResponse
                 * @static
                 * @param {netctl.agent.v1.SessionResponse.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.SessionResponse} SessionResponse instance
                 * @type {{
                 *   (properties: netctl.agent.v1.SessionResponse.$Shape): netctl.agent.v1.SessionResponse & netctl.agent.v1.SessionResponse.$Shape;
                 *   (properties?: netctl.agent.v1.SessionResponse.$Properties): netctl.agent.v1.SessionResponse;
                 * }}
                 */
                SessionResponse.create = function(properties) {
                    return new SessionResponse(properties);
                };

                /**
                 * Encodes the specified SessionResponse message. Does not implicitly {@link netctl.agent.v1.SessionResponse.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.SessionResponse
                 * @static
                 * @param {netctl.agent.v1.SessionResponse.$Properties} message SessionResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SessionResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome"))
                        $root.netctl.agent.v1.Welcome.encode(message.welcome, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.prefixList != null && $Object.hasOwnProperty.call(message, "prefixList"))
                        $root.netctl.agent.v1.PrefixList.encode(message.prefixList, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.remove != null && $Object.hasOwnProperty.call(message, "remove"))
                        $root.netctl.agent.v1.Remove.encode(message.remove, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.drain != null && $Object.hasOwnProperty.call(message, "drain"))
                        $root.netctl.agent.v1.Drain.encode(message.drain, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.heartbeat != null && $Object.hasOwnProperty.call(message, "heartbeat"))
                        $root.netctl.agent.v1.Heartbeat.encode(message.heartbeat, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SessionResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.SessionResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.SessionResponse & netctl.agent.v1.SessionResponse.$Shape} SessionResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SessionResponse.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.SessionResponse();
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
                                message.welcome = $root.netctl.agent.v1.Welcome.decode(reader, reader.size(), $undefined, _depth + 1, message.welcome);
                                message.message = "welcome";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.prefixList = $root.netctl.agent.v1.PrefixList.decode(reader, reader.size(), $undefined, _depth + 1, message.prefixList);
                                message.message = "prefixList";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.remove = $root.netctl.agent.v1.Remove.decode(reader, reader.size(), $undefined, _depth + 1, message.remove);
                                message.message = "remove";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.drain = $root.netctl.agent.v1.Drain.decode(reader, reader.size(), $undefined, _depth + 1, message.drain);
                                message.message = "drain";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.heartbeat = $root.netctl.agent.v1.Heartbeat.decode(reader, reader.size(), $undefined, _depth + 1, message.heartbeat);
                                message.message = "heartbeat";
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

                return SessionResponse;
            })();

            v1.Hello = (function() {

                /**
                 * Properties of a Hello.
                 * @typedef {Object} netctl.agent.v1.Hello.$Properties
                 * @property {string|null} [version] Hello version
                 * @property {Array.<string>|null} [capabilities] Hello capabilities
                 * @property {Array.<netctl.agent.v1.RouterInventory.$Properties>|null} [routers] Hello routers
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Hello.
                 * @memberof netctl.agent.v1
                 * @interface IHello
                 * @augments netctl.agent.v1.Hello.$Properties
                 * @deprecated Use netctl.agent.v1.Hello.$Properties instead.
                 */

                /**
                 * Shape of a Hello.
                 * @typedef {netctl.agent.v1.Hello.$Properties} netctl.agent.v1.Hello.$Shape
                 */

                /**
                 * Constructs a new Hello.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents a Hello.
                 * @constructor
                 * @param {netctl.agent.v1.Hello.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Hello = function (properties) {
                    this.capabilities = [];
                    this.routers = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Hello version.
                 * @member {string} version
                 * @memberof netctl.agent.v1.Hello
                 * @instance
                 */
                Hello.prototype.version = "";

                /**
                 * Hello capabilities.
                 * @member {Array.<string>} capabilities
                 * @memberof netctl.agent.v1.Hello
                 * @instance
                 */
                Hello.prototype.capabilities = $util.emptyArray;

                /**
                 * Hello routers.
                 * @member {Array.<netctl.agent.v1.RouterInventory.$Properties>} routers
                 * @memberof netctl.agent.v1.Hello
                 * @instance
                 */
                Hello.prototype.routers = $util.emptyArray;

                /**
                 * Creates a new Hello instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.Hello
                 * @static
                 * @param {netctl.agent.v1.Hello.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.Hello} Hello instance
                 * @type {{
                 *   (properties: netctl.agent.v1.Hello.$Shape): netctl.agent.v1.Hello & netctl.agent.v1.Hello.$Shape;
                 *   (properties?: netctl.agent.v1.Hello.$Properties): netctl.agent.v1.Hello;
                 * }}
                 */
                Hello.create = function(properties) {
                    return new Hello(properties);
                };

                /**
                 * Encodes the specified Hello message. Does not implicitly {@link netctl.agent.v1.Hello.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.Hello
                 * @static
                 * @param {netctl.agent.v1.Hello.$Properties} message Hello message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Hello.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.version);
                    if (message.capabilities != null && message.capabilities.length)
                        for (let i = 0; i < message.capabilities.length; ++i)
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.capabilities[i]);
                    if (message.routers != null && message.routers.length)
                        for (let i = 0; i < message.routers.length; ++i)
                            $root.netctl.agent.v1.RouterInventory.encode(message.routers[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Hello message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.Hello
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.Hello & netctl.agent.v1.Hello.$Shape} Hello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Hello.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.Hello();
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
                                    message.version = value;
                                else
                                    delete message.version;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.capabilities && message.capabilities.length))
                                    message.capabilities = [];
                                message.capabilities.push(reader.stringVerify());
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.routers && message.routers.length))
                                    message.routers = [];
                                message.routers.push($root.netctl.agent.v1.RouterInventory.decode(reader, reader.size(), $undefined, _depth + 1));
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

                return Hello;
            })();

            v1.RouterInventory = (function() {

                /**
                 * Properties of a RouterInventory.
                 * @typedef {Object} netctl.agent.v1.RouterInventory.$Properties
                 * @property {string|null} [router] RouterInventory router
                 * @property {string|null} [driver] RouterInventory driver
                 * @property {string|null} [driverVersion] RouterInventory driverVersion
                 * @property {Array.<netctl.agent.v1.HeldList.$Properties>|null} [lists] RouterInventory lists
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RouterInventory.
                 * @memberof netctl.agent.v1
                 * @interface IRouterInventory
                 * @augments netctl.agent.v1.RouterInventory.$Properties
                 * @deprecated Use netctl.agent.v1.RouterInventory.$Properties instead.
                 */

                /**
                 * Shape of a RouterInventory.
                 * @typedef {netctl.agent.v1.RouterInventory.$Properties} netctl.agent.v1.RouterInventory.$Shape
                 */

                /**
                 * Constructs a new RouterInventory.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents a RouterInventory.
                 * @constructor
                 * @param {netctl.agent.v1.RouterInventory.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RouterInventory = function (properties) {
                    this.lists = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RouterInventory router.
                 * @member {string} router
                 * @memberof netctl.agent.v1.RouterInventory
                 * @instance
                 */
                RouterInventory.prototype.router = "";

                /**
                 * RouterInventory driver.
                 * @member {string} driver
                 * @memberof netctl.agent.v1.RouterInventory
                 * @instance
                 */
                RouterInventory.prototype.driver = "";

                /**
                 * RouterInventory driverVersion.
                 * @member {string} driverVersion
                 * @memberof netctl.agent.v1.RouterInventory
                 * @instance
                 */
                RouterInventory.prototype.driverVersion = "";

                /**
                 * RouterInventory lists.
                 * @member {Array.<netctl.agent.v1.HeldList.$Properties>} lists
                 * @memberof netctl.agent.v1.RouterInventory
                 * @instance
                 */
                RouterInventory.prototype.lists = $util.emptyArray;

                /**
                 * Creates a new RouterInventory instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.RouterInventory
                 * @static
                 * @param {netctl.agent.v1.RouterInventory.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.RouterInventory} RouterInventory instance
                 * @type {{
                 *   (properties: netctl.agent.v1.RouterInventory.$Shape): netctl.agent.v1.RouterInventory & netctl.agent.v1.RouterInventory.$Shape;
                 *   (properties?: netctl.agent.v1.RouterInventory.$Properties): netctl.agent.v1.RouterInventory;
                 * }}
                 */
                RouterInventory.create = function(properties) {
                    return new RouterInventory(properties);
                };

                /**
                 * Encodes the specified RouterInventory message. Does not implicitly {@link netctl.agent.v1.RouterInventory.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.RouterInventory
                 * @static
                 * @param {netctl.agent.v1.RouterInventory.$Properties} message RouterInventory message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RouterInventory.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.router != null && $Object.hasOwnProperty.call(message, "router") && message.router !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.router);
                    if (message.driver != null && $Object.hasOwnProperty.call(message, "driver") && message.driver !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.driver);
                    if (message.driverVersion != null && $Object.hasOwnProperty.call(message, "driverVersion") && message.driverVersion !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.driverVersion);
                    if (message.lists != null && message.lists.length)
                        for (let i = 0; i < message.lists.length; ++i)
                            $root.netctl.agent.v1.HeldList.encode(message.lists[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RouterInventory message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.RouterInventory
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.RouterInventory & netctl.agent.v1.RouterInventory.$Shape} RouterInventory
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RouterInventory.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.RouterInventory();
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
                                    message.router = value;
                                else
                                    delete message.router;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.driver = value;
                                else
                                    delete message.driver;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.driverVersion = value;
                                else
                                    delete message.driverVersion;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.lists && message.lists.length))
                                    message.lists = [];
                                message.lists.push($root.netctl.agent.v1.HeldList.decode(reader, reader.size(), $undefined, _depth + 1));
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

                return RouterInventory;
            })();

            v1.HeldList = (function() {

                /**
                 * Properties of a HeldList.
                 * @typedef {Object} netctl.agent.v1.HeldList.$Properties
                 * @property {string|null} [listId] HeldList listId
                 * @property {number|null} [incarnation] HeldList incarnation
                 * @property {number|null} [generation] HeldList generation
                 * @property {Uint8Array|null} [digest] HeldList digest
                 * @property {string|null} [name] HeldList name
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a HeldList.
                 * @memberof netctl.agent.v1
                 * @interface IHeldList
                 * @augments netctl.agent.v1.HeldList.$Properties
                 * @deprecated Use netctl.agent.v1.HeldList.$Properties instead.
                 */

                /**
                 * Shape of a HeldList.
                 * @typedef {netctl.agent.v1.HeldList.$Properties} netctl.agent.v1.HeldList.$Shape
                 */

                /**
                 * Constructs a new HeldList.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents a HeldList.
                 * @constructor
                 * @param {netctl.agent.v1.HeldList.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const HeldList = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * HeldList listId.
                 * @member {string} listId
                 * @memberof netctl.agent.v1.HeldList
                 * @instance
                 */
                HeldList.prototype.listId = "";

                /**
                 * HeldList incarnation.
                 * @member {number} incarnation
                 * @memberof netctl.agent.v1.HeldList
                 * @instance
                 */
                HeldList.prototype.incarnation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * HeldList generation.
                 * @member {number} generation
                 * @memberof netctl.agent.v1.HeldList
                 * @instance
                 */
                HeldList.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * HeldList digest.
                 * @member {Uint8Array} digest
                 * @memberof netctl.agent.v1.HeldList
                 * @instance
                 */
                HeldList.prototype.digest = $util.newBuffer([]);

                /**
                 * HeldList name.
                 * @member {string} name
                 * @memberof netctl.agent.v1.HeldList
                 * @instance
                 */
                HeldList.prototype.name = "";

                /**
                 * Creates a new HeldList instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.HeldList
                 * @static
                 * @param {netctl.agent.v1.HeldList.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.HeldList} HeldList instance
                 * @type {{
                 *   (properties: netctl.agent.v1.HeldList.$Shape): netctl.agent.v1.HeldList & netctl.agent.v1.HeldList.$Shape;
                 *   (properties?: netctl.agent.v1.HeldList.$Properties): netctl.agent.v1.HeldList;
                 * }}
                 */
                HeldList.create = function(properties) {
                    return new HeldList(properties);
                };

                /**
                 * Encodes the specified HeldList message. Does not implicitly {@link netctl.agent.v1.HeldList.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.HeldList
                 * @static
                 * @param {netctl.agent.v1.HeldList.$Properties} message HeldList message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                HeldList.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.listId != null && $Object.hasOwnProperty.call(message, "listId") && message.listId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.listId);
                    if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && (typeof message.incarnation === "object" ? message.incarnation.low || message.incarnation.high : message.incarnation !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.incarnation);
                    if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.generation);
                    if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest.length)
                        writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.digest);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.name);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a HeldList message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.HeldList
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.HeldList & netctl.agent.v1.HeldList.$Shape} HeldList
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                HeldList.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.HeldList();
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
                                    message.listId = value;
                                else
                                    delete message.listId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.incarnation = value;
                                else
                                    delete message.incarnation;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.generation = value;
                                else
                                    delete message.generation;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.digest = value;
                                else
                                    delete message.digest;
                                continue;
                            }
                        case 5: {
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

                return HeldList;
            })();

            v1.Welcome = (function() {

                /**
                 * Properties of a Welcome.
                 * @typedef {Object} netctl.agent.v1.Welcome.$Properties
                 * @property {number|null} [sessionEpoch] Welcome sessionEpoch
                 * @property {Array.<netctl.agent.v1.RouterSettings.$Properties>|null} [routers] Welcome routers
                 * @property {number|null} [heartbeatSeconds] Welcome heartbeatSeconds
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Welcome.
                 * @memberof netctl.agent.v1
                 * @interface IWelcome
                 * @augments netctl.agent.v1.Welcome.$Properties
                 * @deprecated Use netctl.agent.v1.Welcome.$Properties instead.
                 */

                /**
                 * Shape of a Welcome.
                 * @typedef {netctl.agent.v1.Welcome.$Properties} netctl.agent.v1.Welcome.$Shape
                 */

                /**
                 * Constructs a new Welcome.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents a Welcome.
                 * @constructor
                 * @param {netctl.agent.v1.Welcome.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Welcome = function (properties) {
                    this.routers = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Welcome sessionEpoch.
                 * @member {number} sessionEpoch
                 * @memberof netctl.agent.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.sessionEpoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Welcome routers.
                 * @member {Array.<netctl.agent.v1.RouterSettings.$Properties>} routers
                 * @memberof netctl.agent.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.routers = $util.emptyArray;

                /**
                 * Welcome heartbeatSeconds.
                 * @member {number} heartbeatSeconds
                 * @memberof netctl.agent.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.heartbeatSeconds = 0;

                /**
                 * Creates a new Welcome instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.Welcome
                 * @static
                 * @param {netctl.agent.v1.Welcome.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.Welcome} Welcome instance
                 * @type {{
                 *   (properties: netctl.agent.v1.Welcome.$Shape): netctl.agent.v1.Welcome & netctl.agent.v1.Welcome.$Shape;
                 *   (properties?: netctl.agent.v1.Welcome.$Properties): netctl.agent.v1.Welcome;
                 * }}
                 */
                Welcome.create = function(properties) {
                    return new Welcome(properties);
                };

                /**
                 * Encodes the specified Welcome message. Does not implicitly {@link netctl.agent.v1.Welcome.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.Welcome
                 * @static
                 * @param {netctl.agent.v1.Welcome.$Properties} message Welcome message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Welcome.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sessionEpoch != null && $Object.hasOwnProperty.call(message, "sessionEpoch") && (typeof message.sessionEpoch === "object" ? message.sessionEpoch.low || message.sessionEpoch.high : message.sessionEpoch !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.sessionEpoch);
                    if (message.routers != null && message.routers.length)
                        for (let i = 0; i < message.routers.length; ++i)
                            $root.netctl.agent.v1.RouterSettings.encode(message.routers[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.heartbeatSeconds != null && $Object.hasOwnProperty.call(message, "heartbeatSeconds") && message.heartbeatSeconds !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.heartbeatSeconds);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Welcome message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.Welcome
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.Welcome & netctl.agent.v1.Welcome.$Shape} Welcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Welcome.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.Welcome();
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
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.sessionEpoch = value;
                                else
                                    delete message.sessionEpoch;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.routers && message.routers.length))
                                    message.routers = [];
                                message.routers.push($root.netctl.agent.v1.RouterSettings.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.heartbeatSeconds = value;
                                else
                                    delete message.heartbeatSeconds;
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

                return Welcome;
            })();

            v1.RouterSettings = (function() {

                /**
                 * Properties of a RouterSettings.
                 * @typedef {Object} netctl.agent.v1.RouterSettings.$Properties
                 * @property {string|null} [router] RouterSettings router
                 * @property {string|null} [regionId] RouterSettings regionId
                 * @property {netctl.agent.v1.EntryMatch|null} [entryMatch] RouterSettings entryMatch
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RouterSettings.
                 * @memberof netctl.agent.v1
                 * @interface IRouterSettings
                 * @augments netctl.agent.v1.RouterSettings.$Properties
                 * @deprecated Use netctl.agent.v1.RouterSettings.$Properties instead.
                 */

                /**
                 * Shape of a RouterSettings.
                 * @typedef {netctl.agent.v1.RouterSettings.$Properties} netctl.agent.v1.RouterSettings.$Shape
                 */

                /**
                 * Constructs a new RouterSettings.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents a RouterSettings.
                 * @constructor
                 * @param {netctl.agent.v1.RouterSettings.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RouterSettings = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RouterSettings router.
                 * @member {string} router
                 * @memberof netctl.agent.v1.RouterSettings
                 * @instance
                 */
                RouterSettings.prototype.router = "";

                /**
                 * RouterSettings regionId.
                 * @member {string} regionId
                 * @memberof netctl.agent.v1.RouterSettings
                 * @instance
                 */
                RouterSettings.prototype.regionId = "";

                /**
                 * RouterSettings entryMatch.
                 * @member {netctl.agent.v1.EntryMatch} entryMatch
                 * @memberof netctl.agent.v1.RouterSettings
                 * @instance
                 */
                RouterSettings.prototype.entryMatch = 0;

                /**
                 * Creates a new RouterSettings instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.RouterSettings
                 * @static
                 * @param {netctl.agent.v1.RouterSettings.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.RouterSettings} RouterSettings instance
                 * @type {{
                 *   (properties: netctl.agent.v1.RouterSettings.$Shape): netctl.agent.v1.RouterSettings & netctl.agent.v1.RouterSettings.$Shape;
                 *   (properties?: netctl.agent.v1.RouterSettings.$Properties): netctl.agent.v1.RouterSettings;
                 * }}
                 */
                RouterSettings.create = function(properties) {
                    return new RouterSettings(properties);
                };

                /**
                 * Encodes the specified RouterSettings message. Does not implicitly {@link netctl.agent.v1.RouterSettings.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.RouterSettings
                 * @static
                 * @param {netctl.agent.v1.RouterSettings.$Properties} message RouterSettings message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RouterSettings.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.router != null && $Object.hasOwnProperty.call(message, "router") && message.router !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.router);
                    if (message.regionId != null && $Object.hasOwnProperty.call(message, "regionId") && message.regionId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.regionId);
                    if (message.entryMatch != null && $Object.hasOwnProperty.call(message, "entryMatch") && message.entryMatch !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).int32(message.entryMatch);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RouterSettings message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.RouterSettings
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.RouterSettings & netctl.agent.v1.RouterSettings.$Shape} RouterSettings
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RouterSettings.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.RouterSettings();
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
                                    message.router = value;
                                else
                                    delete message.router;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.regionId = value;
                                else
                                    delete message.regionId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.entryMatch = value;
                                else
                                    delete message.entryMatch;
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

                return RouterSettings;
            })();

            /**
             * EntryMatch enum.
             * @name netctl.agent.v1.EntryMatch
             * @enum {number}
             * @property {number} ENTRY_MATCH_UNSPECIFIED=0 ENTRY_MATCH_UNSPECIFIED value
             * @property {number} ENTRY_MATCH_ORLONGER=1 ENTRY_MATCH_ORLONGER value
             * @property {number} ENTRY_MATCH_EXACT=2 ENTRY_MATCH_EXACT value
             */
            v1.EntryMatch = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "ENTRY_MATCH_UNSPECIFIED"] = 0;
                values[valuesById[1] = "ENTRY_MATCH_ORLONGER"] = 1;
                values[valuesById[2] = "ENTRY_MATCH_EXACT"] = 2;
                return values;
            })();

            v1.ListVersion = (function() {

                /**
                 * Properties of a ListVersion.
                 * @typedef {Object} netctl.agent.v1.ListVersion.$Properties
                 * @property {string|null} [listId] ListVersion listId
                 * @property {string|null} [regionId] ListVersion regionId
                 * @property {string|null} [name] ListVersion name
                 * @property {number|null} [incarnation] ListVersion incarnation
                 * @property {number|null} [generation] ListVersion generation
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ListVersion.
                 * @memberof netctl.agent.v1
                 * @interface IListVersion
                 * @augments netctl.agent.v1.ListVersion.$Properties
                 * @deprecated Use netctl.agent.v1.ListVersion.$Properties instead.
                 */

                /**
                 * Shape of a ListVersion.
                 * @typedef {netctl.agent.v1.ListVersion.$Properties} netctl.agent.v1.ListVersion.$Shape
                 */

                /**
                 * Constructs a new ListVersion.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents a ListVersion.
                 * @constructor
                 * @param {netctl.agent.v1.ListVersion.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ListVersion = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ListVersion listId.
                 * @member {string} listId
                 * @memberof netctl.agent.v1.ListVersion
                 * @instance
                 */
                ListVersion.prototype.listId = "";

                /**
                 * ListVersion regionId.
                 * @member {string} regionId
                 * @memberof netctl.agent.v1.ListVersion
                 * @instance
                 */
                ListVersion.prototype.regionId = "";

                /**
                 * ListVersion name.
                 * @member {string} name
                 * @memberof netctl.agent.v1.ListVersion
                 * @instance
                 */
                ListVersion.prototype.name = "";

                /**
                 * ListVersion incarnation.
                 * @member {number} incarnation
                 * @memberof netctl.agent.v1.ListVersion
                 * @instance
                 */
                ListVersion.prototype.incarnation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * ListVersion generation.
                 * @member {number} generation
                 * @memberof netctl.agent.v1.ListVersion
                 * @instance
                 */
                ListVersion.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new ListVersion instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.ListVersion
                 * @static
                 * @param {netctl.agent.v1.ListVersion.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.ListVersion} ListVersion instance
                 * @type {{
                 *   (properties: netctl.agent.v1.ListVersion.$Shape): netctl.agent.v1.ListVersion & netctl.agent.v1.ListVersion.$Shape;
                 *   (properties?: netctl.agent.v1.ListVersion.$Properties): netctl.agent.v1.ListVersion;
                 * }}
                 */
                ListVersion.create = function(properties) {
                    return new ListVersion(properties);
                };

                /**
                 * Encodes the specified ListVersion message. Does not implicitly {@link netctl.agent.v1.ListVersion.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.ListVersion
                 * @static
                 * @param {netctl.agent.v1.ListVersion.$Properties} message ListVersion message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ListVersion.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.listId != null && $Object.hasOwnProperty.call(message, "listId") && message.listId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.listId);
                    if (message.regionId != null && $Object.hasOwnProperty.call(message, "regionId") && message.regionId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.regionId);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
                    if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && (typeof message.incarnation === "object" ? message.incarnation.low || message.incarnation.high : message.incarnation !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.incarnation);
                    if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.generation);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ListVersion message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.ListVersion
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.ListVersion & netctl.agent.v1.ListVersion.$Shape} ListVersion
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ListVersion.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.ListVersion();
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
                                    message.listId = value;
                                else
                                    delete message.listId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.regionId = value;
                                else
                                    delete message.regionId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.incarnation = value;
                                else
                                    delete message.incarnation;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.generation = value;
                                else
                                    delete message.generation;
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

                return ListVersion;
            })();

            v1.PrefixList = (function() {

                /**
                 * Properties of a PrefixList.
                 * @typedef {Object} netctl.agent.v1.PrefixList.$Properties
                 * @property {netctl.agent.v1.ListVersion.$Properties|null} [version] PrefixList version
                 * @property {Uint8Array|null} [digest] PrefixList digest
                 * @property {netctl.agent.v1.Entries.$Properties|null} [entries] PrefixList entries
                 * @property {netctl.agent.v1.Empty.$Properties|null} [empty] PrefixList empty
                 * @property {"entries"|"empty"} [content] PrefixList content
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PrefixList.
                 * @memberof netctl.agent.v1
                 * @interface IPrefixList
                 * @augments netctl.agent.v1.PrefixList.$Properties
                 * @deprecated Use netctl.agent.v1.PrefixList.$Properties instead.
                 */

                /**
                 * Narrowed shape of a PrefixList.
                 * @typedef {{
                 *   version?: netctl.agent.v1.ListVersion.$Shape|null;
                 *   digest?: Uint8Array|null;
                 *   entries?: netctl.agent.v1.Entries.$Shape|null;
                 *   empty?: netctl.agent.v1.Empty.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ content?: undefined; entries?: null; empty?: null }|{ content?: "entries"; entries: netctl.agent.v1.Entries.$Shape; empty?: null }|{ content?: "empty"; entries?: null; empty: netctl.agent.v1.Empty.$Shape })
                 * )} netctl.agent.v1.PrefixList.$Shape
                 */

                /**
                 * Constructs a new PrefixList.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents a PrefixList.
                 * @constructor
                 * @param {netctl.agent.v1.PrefixList.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PrefixList = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PrefixList version.
                 * @member {netctl.agent.v1.ListVersion.$Properties|null|undefined} version
                 * @memberof netctl.agent.v1.PrefixList
                 * @instance
                 */
                PrefixList.prototype.version = null;

                /**
                 * PrefixList digest.
                 * @member {Uint8Array} digest
                 * @memberof netctl.agent.v1.PrefixList
                 * @instance
                 */
                PrefixList.prototype.digest = $util.newBuffer([]);

                /**
                 * PrefixList entries.
                 * @member {netctl.agent.v1.Entries.$Properties|null|undefined} entries
                 * @memberof netctl.agent.v1.PrefixList
                 * @instance
                 */
                PrefixList.prototype.entries = null;

                /**
                 * PrefixList empty.
                 * @member {netctl.agent.v1.Empty.$Properties|null|undefined} empty
                 * @memberof netctl.agent.v1.PrefixList
                 * @instance
                 */
                PrefixList.prototype.empty = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * PrefixList content.
                 * @member {"entries"|"empty"|undefined} content
                 * @memberof netctl.agent.v1.PrefixList
                 * @instance
                 */
                $Object.defineProperty(PrefixList.prototype, "content", {
                    get: $util.oneOfGetter($oneOfFields = ["entries", "empty"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new PrefixList instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.PrefixList
                 * @static
                 * @param {netctl.agent.v1.PrefixList.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.PrefixList} PrefixList instance
                 * @type {{
                 *   (properties: netctl.agent.v1.PrefixList.$Shape): netctl.agent.v1.PrefixList & netctl.agent.v1.PrefixList.$Shape;
                 *   (properties?: netctl.agent.v1.PrefixList.$Properties): netctl.agent.v1.PrefixList;
                 * }}
                 */
                PrefixList.create = function(properties) {
                    return new PrefixList(properties);
                };

                /**
                 * Encodes the specified PrefixList message. Does not implicitly {@link netctl.agent.v1.PrefixList.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.PrefixList
                 * @static
                 * @param {netctl.agent.v1.PrefixList.$Properties} message PrefixList message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PrefixList.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                        $root.netctl.agent.v1.ListVersion.encode(message.version, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.digest);
                    if (message.entries != null && $Object.hasOwnProperty.call(message, "entries"))
                        $root.netctl.agent.v1.Entries.encode(message.entries, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.empty != null && $Object.hasOwnProperty.call(message, "empty"))
                        $root.netctl.agent.v1.Empty.encode(message.empty, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PrefixList message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.PrefixList
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.PrefixList & netctl.agent.v1.PrefixList.$Shape} PrefixList
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PrefixList.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.PrefixList();
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
                                message.version = $root.netctl.agent.v1.ListVersion.decode(reader, reader.size(), $undefined, _depth + 1, message.version);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.digest = value;
                                else
                                    delete message.digest;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.entries = $root.netctl.agent.v1.Entries.decode(reader, reader.size(), $undefined, _depth + 1, message.entries);
                                message.content = "entries";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.empty = $root.netctl.agent.v1.Empty.decode(reader, reader.size(), $undefined, _depth + 1, message.empty);
                                message.content = "empty";
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

                return PrefixList;
            })();

            v1.Empty = (function() {

                /**
                 * Properties of an Empty.
                 * @typedef {Object} netctl.agent.v1.Empty.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Empty.
                 * @memberof netctl.agent.v1
                 * @interface IEmpty
                 * @augments netctl.agent.v1.Empty.$Properties
                 * @deprecated Use netctl.agent.v1.Empty.$Properties instead.
                 */

                /**
                 * Shape of an Empty.
                 * @typedef {netctl.agent.v1.Empty.$Properties} netctl.agent.v1.Empty.$Shape
                 */

                /**
                 * Constructs a new Empty.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents an Empty.
                 * @constructor
                 * @param {netctl.agent.v1.Empty.$Properties=} [properties] Properties to set
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
                 * @memberof netctl.agent.v1.Empty
                 * @static
                 * @param {netctl.agent.v1.Empty.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.Empty} Empty instance
                 * @type {{
                 *   (properties: netctl.agent.v1.Empty.$Shape): netctl.agent.v1.Empty & netctl.agent.v1.Empty.$Shape;
                 *   (properties?: netctl.agent.v1.Empty.$Properties): netctl.agent.v1.Empty;
                 * }}
                 */
                Empty.create = function(properties) {
                    return new Empty(properties);
                };

                /**
                 * Encodes the specified Empty message. Does not implicitly {@link netctl.agent.v1.Empty.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.Empty
                 * @static
                 * @param {netctl.agent.v1.Empty.$Properties} message Empty message or plain object to encode
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
                 * @memberof netctl.agent.v1.Empty
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.Empty & netctl.agent.v1.Empty.$Shape} Empty
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
                    message = _target || new $root.netctl.agent.v1.Empty();
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

            v1.Entries = (function() {

                /**
                 * Properties of an Entries.
                 * @typedef {Object} netctl.agent.v1.Entries.$Properties
                 * @property {Uint8Array|null} [v4] Entries v4
                 * @property {Uint8Array|null} [v6] Entries v6
                 * @property {number|null} [chunkIndex] Entries chunkIndex
                 * @property {number|null} [chunkCount] Entries chunkCount
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Entries.
                 * @memberof netctl.agent.v1
                 * @interface IEntries
                 * @augments netctl.agent.v1.Entries.$Properties
                 * @deprecated Use netctl.agent.v1.Entries.$Properties instead.
                 */

                /**
                 * Shape of an Entries.
                 * @typedef {netctl.agent.v1.Entries.$Properties} netctl.agent.v1.Entries.$Shape
                 */

                /**
                 * Constructs a new Entries.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents an Entries.
                 * @constructor
                 * @param {netctl.agent.v1.Entries.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Entries = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Entries v4.
                 * @member {Uint8Array} v4
                 * @memberof netctl.agent.v1.Entries
                 * @instance
                 */
                Entries.prototype.v4 = $util.newBuffer([]);

                /**
                 * Entries v6.
                 * @member {Uint8Array} v6
                 * @memberof netctl.agent.v1.Entries
                 * @instance
                 */
                Entries.prototype.v6 = $util.newBuffer([]);

                /**
                 * Entries chunkIndex.
                 * @member {number} chunkIndex
                 * @memberof netctl.agent.v1.Entries
                 * @instance
                 */
                Entries.prototype.chunkIndex = 0;

                /**
                 * Entries chunkCount.
                 * @member {number} chunkCount
                 * @memberof netctl.agent.v1.Entries
                 * @instance
                 */
                Entries.prototype.chunkCount = 0;

                /**
                 * Creates a new Entries instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.Entries
                 * @static
                 * @param {netctl.agent.v1.Entries.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.Entries} Entries instance
                 * @type {{
                 *   (properties: netctl.agent.v1.Entries.$Shape): netctl.agent.v1.Entries & netctl.agent.v1.Entries.$Shape;
                 *   (properties?: netctl.agent.v1.Entries.$Properties): netctl.agent.v1.Entries;
                 * }}
                 */
                Entries.create = function(properties) {
                    return new Entries(properties);
                };

                /**
                 * Encodes the specified Entries message. Does not implicitly {@link netctl.agent.v1.Entries.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.Entries
                 * @static
                 * @param {netctl.agent.v1.Entries.$Properties} message Entries message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Entries.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.v4 != null && $Object.hasOwnProperty.call(message, "v4") && message.v4.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.v4);
                    if (message.v6 != null && $Object.hasOwnProperty.call(message, "v6") && message.v6.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.v6);
                    if (message.chunkIndex != null && $Object.hasOwnProperty.call(message, "chunkIndex") && message.chunkIndex !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.chunkIndex);
                    if (message.chunkCount != null && $Object.hasOwnProperty.call(message, "chunkCount") && message.chunkCount !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.chunkCount);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Entries message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.Entries
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.Entries & netctl.agent.v1.Entries.$Shape} Entries
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Entries.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.Entries();
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
                                if ((value = reader.bytes()).length)
                                    message.v4 = value;
                                else
                                    delete message.v4;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.v6 = value;
                                else
                                    delete message.v6;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.chunkIndex = value;
                                else
                                    delete message.chunkIndex;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.chunkCount = value;
                                else
                                    delete message.chunkCount;
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

                return Entries;
            })();

            v1.Remove = (function() {

                /**
                 * Properties of a Remove.
                 * @typedef {Object} netctl.agent.v1.Remove.$Properties
                 * @property {netctl.agent.v1.ListVersion.$Properties|null} [version] Remove version
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Remove.
                 * @memberof netctl.agent.v1
                 * @interface IRemove
                 * @augments netctl.agent.v1.Remove.$Properties
                 * @deprecated Use netctl.agent.v1.Remove.$Properties instead.
                 */

                /**
                 * Shape of a Remove.
                 * @typedef {netctl.agent.v1.Remove.$Properties} netctl.agent.v1.Remove.$Shape
                 */

                /**
                 * Constructs a new Remove.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents a Remove.
                 * @constructor
                 * @param {netctl.agent.v1.Remove.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Remove = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Remove version.
                 * @member {netctl.agent.v1.ListVersion.$Properties|null|undefined} version
                 * @memberof netctl.agent.v1.Remove
                 * @instance
                 */
                Remove.prototype.version = null;

                /**
                 * Creates a new Remove instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.Remove
                 * @static
                 * @param {netctl.agent.v1.Remove.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.Remove} Remove instance
                 * @type {{
                 *   (properties: netctl.agent.v1.Remove.$Shape): netctl.agent.v1.Remove & netctl.agent.v1.Remove.$Shape;
                 *   (properties?: netctl.agent.v1.Remove.$Properties): netctl.agent.v1.Remove;
                 * }}
                 */
                Remove.create = function(properties) {
                    return new Remove(properties);
                };

                /**
                 * Encodes the specified Remove message. Does not implicitly {@link netctl.agent.v1.Remove.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.Remove
                 * @static
                 * @param {netctl.agent.v1.Remove.$Properties} message Remove message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Remove.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                        $root.netctl.agent.v1.ListVersion.encode(message.version, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Remove message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.Remove
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.Remove & netctl.agent.v1.Remove.$Shape} Remove
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Remove.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.Remove();
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
                                message.version = $root.netctl.agent.v1.ListVersion.decode(reader, reader.size(), $undefined, _depth + 1, message.version);
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

                return Remove;
            })();

            v1.Drain = (function() {

                /**
                 * Properties of a Drain.
                 * @typedef {Object} netctl.agent.v1.Drain.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Drain.
                 * @memberof netctl.agent.v1
                 * @interface IDrain
                 * @augments netctl.agent.v1.Drain.$Properties
                 * @deprecated Use netctl.agent.v1.Drain.$Properties instead.
                 */

                /**
                 * Shape of a Drain.
                 * @typedef {netctl.agent.v1.Drain.$Properties} netctl.agent.v1.Drain.$Shape
                 */

                /**
                 * Constructs a new Drain.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents a Drain.
                 * @constructor
                 * @param {netctl.agent.v1.Drain.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Drain = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new Drain instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.Drain
                 * @static
                 * @param {netctl.agent.v1.Drain.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.Drain} Drain instance
                 * @type {{
                 *   (properties: netctl.agent.v1.Drain.$Shape): netctl.agent.v1.Drain & netctl.agent.v1.Drain.$Shape;
                 *   (properties?: netctl.agent.v1.Drain.$Properties): netctl.agent.v1.Drain;
                 * }}
                 */
                Drain.create = function(properties) {
                    return new Drain(properties);
                };

                /**
                 * Encodes the specified Drain message. Does not implicitly {@link netctl.agent.v1.Drain.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.Drain
                 * @static
                 * @param {netctl.agent.v1.Drain.$Properties} message Drain message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Drain.encode = function (message, writer, _depth) {
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
                 * Decodes a Drain message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.Drain
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.Drain & netctl.agent.v1.Drain.$Shape} Drain
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Drain.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.Drain();
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

                return Drain;
            })();

            v1.Heartbeat = (function() {

                /**
                 * Properties of a Heartbeat.
                 * @typedef {Object} netctl.agent.v1.Heartbeat.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Heartbeat.
                 * @memberof netctl.agent.v1
                 * @interface IHeartbeat
                 * @augments netctl.agent.v1.Heartbeat.$Properties
                 * @deprecated Use netctl.agent.v1.Heartbeat.$Properties instead.
                 */

                /**
                 * Shape of a Heartbeat.
                 * @typedef {netctl.agent.v1.Heartbeat.$Properties} netctl.agent.v1.Heartbeat.$Shape
                 */

                /**
                 * Constructs a new Heartbeat.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents a Heartbeat.
                 * @constructor
                 * @param {netctl.agent.v1.Heartbeat.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Heartbeat = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new Heartbeat instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.Heartbeat
                 * @static
                 * @param {netctl.agent.v1.Heartbeat.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.Heartbeat} Heartbeat instance
                 * @type {{
                 *   (properties: netctl.agent.v1.Heartbeat.$Shape): netctl.agent.v1.Heartbeat & netctl.agent.v1.Heartbeat.$Shape;
                 *   (properties?: netctl.agent.v1.Heartbeat.$Properties): netctl.agent.v1.Heartbeat;
                 * }}
                 */
                Heartbeat.create = function(properties) {
                    return new Heartbeat(properties);
                };

                /**
                 * Encodes the specified Heartbeat message. Does not implicitly {@link netctl.agent.v1.Heartbeat.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.Heartbeat
                 * @static
                 * @param {netctl.agent.v1.Heartbeat.$Properties} message Heartbeat message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Heartbeat.encode = function (message, writer, _depth) {
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
                 * Decodes a Heartbeat message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.Heartbeat
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.Heartbeat & netctl.agent.v1.Heartbeat.$Shape} Heartbeat
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Heartbeat.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.Heartbeat();
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

                return Heartbeat;
            })();

            v1.ApplyResult = (function() {

                /**
                 * Properties of an ApplyResult.
                 * @typedef {Object} netctl.agent.v1.ApplyResult.$Properties
                 * @property {number|null} [sessionEpoch] ApplyResult sessionEpoch
                 * @property {string|null} [router] ApplyResult router
                 * @property {string|null} [listId] ApplyResult listId
                 * @property {number|null} [incarnation] ApplyResult incarnation
                 * @property {number|null} [generation] ApplyResult generation
                 * @property {netctl.agent.v1.Phase|null} [phase] ApplyResult phase
                 * @property {Uint8Array|null} [digest] ApplyResult digest
                 * @property {netctl.agent.v1.ErrorCode|null} [errorCode] ApplyResult errorCode
                 * @property {string|null} [errorMessage] ApplyResult errorMessage
                 * @property {boolean|null} [retrying] ApplyResult retrying
                 * @property {number|null} [applyMicros] ApplyResult applyMicros
                 * @property {number|null} [verifyMicros] ApplyResult verifyMicros
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an ApplyResult.
                 * @memberof netctl.agent.v1
                 * @interface IApplyResult
                 * @augments netctl.agent.v1.ApplyResult.$Properties
                 * @deprecated Use netctl.agent.v1.ApplyResult.$Properties instead.
                 */

                /**
                 * Shape of an ApplyResult.
                 * @typedef {netctl.agent.v1.ApplyResult.$Properties} netctl.agent.v1.ApplyResult.$Shape
                 */

                /**
                 * Constructs a new ApplyResult.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents an ApplyResult.
                 * @constructor
                 * @param {netctl.agent.v1.ApplyResult.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ApplyResult = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ApplyResult sessionEpoch.
                 * @member {number} sessionEpoch
                 * @memberof netctl.agent.v1.ApplyResult
                 * @instance
                 */
                ApplyResult.prototype.sessionEpoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * ApplyResult router.
                 * @member {string} router
                 * @memberof netctl.agent.v1.ApplyResult
                 * @instance
                 */
                ApplyResult.prototype.router = "";

                /**
                 * ApplyResult listId.
                 * @member {string} listId
                 * @memberof netctl.agent.v1.ApplyResult
                 * @instance
                 */
                ApplyResult.prototype.listId = "";

                /**
                 * ApplyResult incarnation.
                 * @member {number} incarnation
                 * @memberof netctl.agent.v1.ApplyResult
                 * @instance
                 */
                ApplyResult.prototype.incarnation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * ApplyResult generation.
                 * @member {number} generation
                 * @memberof netctl.agent.v1.ApplyResult
                 * @instance
                 */
                ApplyResult.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * ApplyResult phase.
                 * @member {netctl.agent.v1.Phase} phase
                 * @memberof netctl.agent.v1.ApplyResult
                 * @instance
                 */
                ApplyResult.prototype.phase = 0;

                /**
                 * ApplyResult digest.
                 * @member {Uint8Array} digest
                 * @memberof netctl.agent.v1.ApplyResult
                 * @instance
                 */
                ApplyResult.prototype.digest = $util.newBuffer([]);

                /**
                 * ApplyResult errorCode.
                 * @member {netctl.agent.v1.ErrorCode} errorCode
                 * @memberof netctl.agent.v1.ApplyResult
                 * @instance
                 */
                ApplyResult.prototype.errorCode = 0;

                /**
                 * ApplyResult errorMessage.
                 * @member {string} errorMessage
                 * @memberof netctl.agent.v1.ApplyResult
                 * @instance
                 */
                ApplyResult.prototype.errorMessage = "";

                /**
                 * ApplyResult retrying.
                 * @member {boolean} retrying
                 * @memberof netctl.agent.v1.ApplyResult
                 * @instance
                 */
                ApplyResult.prototype.retrying = false;

                /**
                 * ApplyResult applyMicros.
                 * @member {number} applyMicros
                 * @memberof netctl.agent.v1.ApplyResult
                 * @instance
                 */
                ApplyResult.prototype.applyMicros = 0;

                /**
                 * ApplyResult verifyMicros.
                 * @member {number} verifyMicros
                 * @memberof netctl.agent.v1.ApplyResult
                 * @instance
                 */
                ApplyResult.prototype.verifyMicros = 0;

                /**
                 * Creates a new ApplyResult instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.ApplyResult
                 * @static
                 * @param {netctl.agent.v1.ApplyResult.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.ApplyResult} ApplyResult instance
                 * @type {{
                 *   (properties: netctl.agent.v1.ApplyResult.$Shape): netctl.agent.v1.ApplyResult & netctl.agent.v1.ApplyResult.$Shape;
                 *   (properties?: netctl.agent.v1.ApplyResult.$Properties): netctl.agent.v1.ApplyResult;
                 * }}
                 */
                ApplyResult.create = function(properties) {
                    return new ApplyResult(properties);
                };

                /**
                 * Encodes the specified ApplyResult message. Does not implicitly {@link netctl.agent.v1.ApplyResult.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.ApplyResult
                 * @static
                 * @param {netctl.agent.v1.ApplyResult.$Properties} message ApplyResult message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ApplyResult.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sessionEpoch != null && $Object.hasOwnProperty.call(message, "sessionEpoch") && (typeof message.sessionEpoch === "object" ? message.sessionEpoch.low || message.sessionEpoch.high : message.sessionEpoch !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.sessionEpoch);
                    if (message.router != null && $Object.hasOwnProperty.call(message, "router") && message.router !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.router);
                    if (message.listId != null && $Object.hasOwnProperty.call(message, "listId") && message.listId !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.listId);
                    if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && (typeof message.incarnation === "object" ? message.incarnation.low || message.incarnation.high : message.incarnation !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.incarnation);
                    if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.generation);
                    if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).int32(message.phase);
                    if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest.length)
                        writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.digest);
                    if (message.errorCode != null && $Object.hasOwnProperty.call(message, "errorCode") && message.errorCode !== 0)
                        writer.uint32(/* id 8, wireType 0 =*/64).int32(message.errorCode);
                    if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage") && message.errorMessage !== "")
                        writer.uint32(/* id 9, wireType 2 =*/74).string(message.errorMessage);
                    if (message.retrying != null && $Object.hasOwnProperty.call(message, "retrying") && message.retrying !== false)
                        writer.uint32(/* id 10, wireType 0 =*/80).bool(message.retrying);
                    if (message.applyMicros != null && $Object.hasOwnProperty.call(message, "applyMicros") && message.applyMicros !== 0)
                        writer.uint32(/* id 11, wireType 0 =*/88).uint32(message.applyMicros);
                    if (message.verifyMicros != null && $Object.hasOwnProperty.call(message, "verifyMicros") && message.verifyMicros !== 0)
                        writer.uint32(/* id 12, wireType 0 =*/96).uint32(message.verifyMicros);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an ApplyResult message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.ApplyResult
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.ApplyResult & netctl.agent.v1.ApplyResult.$Shape} ApplyResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ApplyResult.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.ApplyResult();
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
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.sessionEpoch = value;
                                else
                                    delete message.sessionEpoch;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.router = value;
                                else
                                    delete message.router;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.listId = value;
                                else
                                    delete message.listId;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.incarnation = value;
                                else
                                    delete message.incarnation;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.generation = value;
                                else
                                    delete message.generation;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.phase = value;
                                else
                                    delete message.phase;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.digest = value;
                                else
                                    delete message.digest;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.errorCode = value;
                                else
                                    delete message.errorCode;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.errorMessage = value;
                                else
                                    delete message.errorMessage;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.retrying = value;
                                else
                                    delete message.retrying;
                                continue;
                            }
                        case 11: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.applyMicros = value;
                                else
                                    delete message.applyMicros;
                                continue;
                            }
                        case 12: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.verifyMicros = value;
                                else
                                    delete message.verifyMicros;
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

                return ApplyResult;
            })();

            /**
             * Phase enum.
             * @name netctl.agent.v1.Phase
             * @enum {number}
             * @property {number} PHASE_UNSPECIFIED=0 PHASE_UNSPECIFIED value
             * @property {number} PHASE_ACCEPTED=1 PHASE_ACCEPTED value
             * @property {number} PHASE_ATTEMPTED=2 PHASE_ATTEMPTED value
             * @property {number} PHASE_APPLIED=3 PHASE_APPLIED value
             * @property {number} PHASE_VERIFIED=4 PHASE_VERIFIED value
             * @property {number} PHASE_FAILED=5 PHASE_FAILED value
             */
            v1.Phase = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "PHASE_UNSPECIFIED"] = 0;
                values[valuesById[1] = "PHASE_ACCEPTED"] = 1;
                values[valuesById[2] = "PHASE_ATTEMPTED"] = 2;
                values[valuesById[3] = "PHASE_APPLIED"] = 3;
                values[valuesById[4] = "PHASE_VERIFIED"] = 4;
                values[valuesById[5] = "PHASE_FAILED"] = 5;
                return values;
            })();

            /**
             * ErrorCode enum.
             * @name netctl.agent.v1.ErrorCode
             * @enum {number}
             * @property {number} ERROR_CODE_UNSPECIFIED=0 ERROR_CODE_UNSPECIFIED value
             * @property {number} ERROR_CODE_STALE=1 ERROR_CODE_STALE value
             * @property {number} ERROR_CODE_CONFLICT=2 ERROR_CODE_CONFLICT value
             * @property {number} ERROR_CODE_ROUTER_UNREACHABLE=3 ERROR_CODE_ROUTER_UNREACHABLE value
             * @property {number} ERROR_CODE_ROUTER_REJECTED=4 ERROR_CODE_ROUTER_REJECTED value
             * @property {number} ERROR_CODE_VERIFY_MISMATCH=5 ERROR_CODE_VERIFY_MISMATCH value
             * @property {number} ERROR_CODE_TIMEOUT=6 ERROR_CODE_TIMEOUT value
             * @property {number} ERROR_CODE_TOO_LARGE=7 ERROR_CODE_TOO_LARGE value
             * @property {number} ERROR_CODE_POLICY_VETO=8 ERROR_CODE_POLICY_VETO value
             * @property {number} ERROR_CODE_FROZEN=9 ERROR_CODE_FROZEN value
             * @property {number} ERROR_CODE_INTERNAL=10 ERROR_CODE_INTERNAL value
             * @property {number} ERROR_CODE_MALFORMED=11 ERROR_CODE_MALFORMED value
             */
            v1.ErrorCode = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "ERROR_CODE_UNSPECIFIED"] = 0;
                values[valuesById[1] = "ERROR_CODE_STALE"] = 1;
                values[valuesById[2] = "ERROR_CODE_CONFLICT"] = 2;
                values[valuesById[3] = "ERROR_CODE_ROUTER_UNREACHABLE"] = 3;
                values[valuesById[4] = "ERROR_CODE_ROUTER_REJECTED"] = 4;
                values[valuesById[5] = "ERROR_CODE_VERIFY_MISMATCH"] = 5;
                values[valuesById[6] = "ERROR_CODE_TIMEOUT"] = 6;
                values[valuesById[7] = "ERROR_CODE_TOO_LARGE"] = 7;
                values[valuesById[8] = "ERROR_CODE_POLICY_VETO"] = 8;
                values[valuesById[9] = "ERROR_CODE_FROZEN"] = 9;
                values[valuesById[10] = "ERROR_CODE_INTERNAL"] = 10;
                values[valuesById[11] = "ERROR_CODE_MALFORMED"] = 11;
                return values;
            })();

            v1.Drift = (function() {

                /**
                 * Properties of a Drift.
                 * @typedef {Object} netctl.agent.v1.Drift.$Properties
                 * @property {number|null} [sessionEpoch] Drift sessionEpoch
                 * @property {string|null} [router] Drift router
                 * @property {string|null} [listId] Drift listId
                 * @property {number|null} [generation] Drift generation
                 * @property {string|null} [message] Drift message
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Drift.
                 * @memberof netctl.agent.v1
                 * @interface IDrift
                 * @augments netctl.agent.v1.Drift.$Properties
                 * @deprecated Use netctl.agent.v1.Drift.$Properties instead.
                 */

                /**
                 * Shape of a Drift.
                 * @typedef {netctl.agent.v1.Drift.$Properties} netctl.agent.v1.Drift.$Shape
                 */

                /**
                 * Constructs a new Drift.
                 * @memberof netctl.agent.v1
                 * @classdesc Represents a Drift.
                 * @constructor
                 * @param {netctl.agent.v1.Drift.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Drift = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Drift sessionEpoch.
                 * @member {number} sessionEpoch
                 * @memberof netctl.agent.v1.Drift
                 * @instance
                 */
                Drift.prototype.sessionEpoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Drift router.
                 * @member {string} router
                 * @memberof netctl.agent.v1.Drift
                 * @instance
                 */
                Drift.prototype.router = "";

                /**
                 * Drift listId.
                 * @member {string} listId
                 * @memberof netctl.agent.v1.Drift
                 * @instance
                 */
                Drift.prototype.listId = "";

                /**
                 * Drift generation.
                 * @member {number} generation
                 * @memberof netctl.agent.v1.Drift
                 * @instance
                 */
                Drift.prototype.generation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Drift message.
                 * @member {string} message
                 * @memberof netctl.agent.v1.Drift
                 * @instance
                 */
                Drift.prototype.message = "";

                /**
                 * Creates a new Drift instance using the specified properties.
                 * @function create
                 * @memberof netctl.agent.v1.Drift
                 * @static
                 * @param {netctl.agent.v1.Drift.$Properties=} [properties] Properties to set
                 * @returns {netctl.agent.v1.Drift} Drift instance
                 * @type {{
                 *   (properties: netctl.agent.v1.Drift.$Shape): netctl.agent.v1.Drift & netctl.agent.v1.Drift.$Shape;
                 *   (properties?: netctl.agent.v1.Drift.$Properties): netctl.agent.v1.Drift;
                 * }}
                 */
                Drift.create = function(properties) {
                    return new Drift(properties);
                };

                /**
                 * Encodes the specified Drift message. Does not implicitly {@link netctl.agent.v1.Drift.verify|verify} messages.
                 * @function encode
                 * @memberof netctl.agent.v1.Drift
                 * @static
                 * @param {netctl.agent.v1.Drift.$Properties} message Drift message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Drift.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sessionEpoch != null && $Object.hasOwnProperty.call(message, "sessionEpoch") && (typeof message.sessionEpoch === "object" ? message.sessionEpoch.low || message.sessionEpoch.high : message.sessionEpoch !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.sessionEpoch);
                    if (message.router != null && $Object.hasOwnProperty.call(message, "router") && message.router !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.router);
                    if (message.listId != null && $Object.hasOwnProperty.call(message, "listId") && message.listId !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.listId);
                    if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && (typeof message.generation === "object" ? message.generation.low || message.generation.high : message.generation !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.generation);
                    if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.message);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Drift message from the specified reader or buffer.
                 * @function decode
                 * @memberof netctl.agent.v1.Drift
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {netctl.agent.v1.Drift & netctl.agent.v1.Drift.$Shape} Drift
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Drift.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.netctl.agent.v1.Drift();
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
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.sessionEpoch = value;
                                else
                                    delete message.sessionEpoch;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.router = value;
                                else
                                    delete message.router;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.listId = value;
                                else
                                    delete message.listId;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.generation = value;
                                else
                                    delete message.generation;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.message = value;
                                else
                                    delete message.message;
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

                return Drift;
            })();

            return v1;
        })();

        return agent;
    })();

    return netctl;
})();

export {
  $root as default
};
