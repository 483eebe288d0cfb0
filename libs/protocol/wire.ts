import './numbers.js';
import { netctl } from './generated/agent.js';

/** The generated classes. Used inside libs/protocol only; everybody else sees the types of `mapping/`. */
export import wire = netctl.agent.v1;
