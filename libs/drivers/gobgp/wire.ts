import protobuf from 'protobufjs/minimal.js';
import { apipb } from './generated/gobgp.js';

// What gobgpd sends beyond proto/gobgp.proto (ages, validation, …) is dropped rather than kept with each message.
protobuf.Reader.discardUnknown = true;

/** The generated classes of GoBGP's API. Nobody outside of this folder sees them. */
export import wire = apipb;
