export { agentService, enrolmentService, type SessionRequest, type SessionResponse } from './service.js';
export {
  encodeAgentMessage,
  readAgentMessage,
  type AgentMessage,
  type Drift,
  type HeldList,
  type Hello,
  type RouterInventory,
} from './mapping/agent-message.js';
export type { ApplyErrorCode, ApplyResult, Phase } from './mapping/apply-result.js';
export {
  encodeControllerMessage,
  readControllerMessage,
  type ControllerMessage,
  type ControllerStatement,
  type RouterSettings,
  type Welcome,
} from './mapping/controller-message.js';
export { CHUNK_BYTES, encodeList } from './mapping/encode-list.js';
export {
  formatEnrolmentToken,
  parseEnrolmentToken,
  type EnrollRequest,
  type EnrollResponse,
  type EnrolmentToken,
  type RenewRequest,
  type RenewResponse,
} from './mapping/enrolment.js';
export { isRouterName } from './mapping/fields.js';
export { ListAssembler, MAX_CHUNKS, type ListPart, type ReceivedList } from './mapping/list-assembler.js';
export { compareVersions, type ListVersion } from './mapping/list-version.js';
export { MalformedMessage } from './mapping/malformed-message.js';
