import protobuf from 'protobufjs/minimal.js';

// protobufjs reads uint64 as `Long` objects wherever the package `long` is installed, whatever --force-number says of the
// types. Nothing here exceeds 2^53; the mapping refuses what does. Must run before the generated code is loaded, because
// the default values on its prototypes are made then.
protobuf.util.Long = undefined as unknown as typeof protobuf.util.Long;
protobuf.configure();

// Fields of a newer version are skipped, not carried along: they would be memory that a peer can fill.
protobuf.Reader.discardUnknown = true;
