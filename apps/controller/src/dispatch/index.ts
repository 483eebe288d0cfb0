export { DispatchModule } from './dispatch.module.js';
export { CannotListen, GrpcServer } from './grpc-server.js';
