import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as grpc from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol, IdentityFiles } from '../../apps/agent/src/index.js';
import { CertificateAuthority, EnrolmentService } from '../../apps/controller/src/enrolment/index.js';
import { agentService } from '../../libs/protocol/index.js';
import { startTestController, type TestController } from '../support/controller/test-controller.js';

// ADR 4: what the two gRPC listeners let in.
describe('enrolment', () => {
  let controller: TestController;
  let directory: string;
  const peer = () => ({ address: `127.0.0.1:${controller.controller.enrolmentPort}` });
  const newToken = () => controller.controller.app.get(EnrolmentService, { strict: false }).createToken('lon-r1');

  beforeAll(async () => {
    controller = await startTestController();
    await controller.inventory.createRegion('Europe');
    await controller.inventory.createMetro('London', 'Europe');
    await controller.inventory.createRouter({ name: 'lon-r1', metro: 'London' });
    directory = await mkdtemp(join(tmpdir(), 'netctl-enrolment-'));
  });
  afterAll(async () => {
    await controller?.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('gives the same agent a certificate again for the same token and key: a lost answer costs nothing', async () => {
    const token = await newToken();
    const identity = new IdentityFiles(join(directory, 'again'));
    expect(await enrol(peer(), token, identity)).toBe(await enrol(peer(), token, identity));
  });

  it('refuses a token that was used with another key', async () => {
    const token = await newToken();
    await enrol(peer(), token, new IdentityFiles(join(directory, 'first')));
    await expect(enrol(peer(), token, new IdentityFiles(join(directory, 'thief')))).rejects.toThrow(
      /unknown, expired or used/,
    );
  });

  it('does not trust a controller whose CA is not the one in the token', async () => {
    const token = await newToken();
    const other = `${token.slice(0, -43)}${Buffer.alloc(32, 7).toString('base64url')}`;
    await expect(enrol(peer(), other, new IdentityFiles(join(directory, 'wary')))).rejects.toThrow();
    // The token was never sent to the stranger: it still works.
    await enrol(peer(), token, new IdentityFiles(join(directory, 'wary')));
  });

  it('lets nobody into a session without a certificate, nor through the enrolment listener', async () => {
    const ca = grpc.credentials.createSsl(Buffer.from(caOf(controller)));
    const { agentPort, enrolmentPort } = controller.controller;
    await expect(openSession(`localhost:${agentPort}`, ca)).resolves.toBe(grpc.status.UNAVAILABLE);
    await expect(openSession(`localhost:${enrolmentPort}`, ca)).resolves.toBe(grpc.status.UNIMPLEMENTED);
  });
});

function caOf(controller: TestController): string {
  return controller.controller.app.get(CertificateAuthority, { strict: false }).certificatePem;
}

async function openSession(address: string, credentials: grpc.ChannelCredentials): Promise<grpc.status> {
  const client = new grpc.Client(address, credentials);
  const { path, requestSerialize, responseDeserialize } = agentService.session;
  const stream = client.makeBidiStreamRequest(path, requestSerialize, responseDeserialize);
  const code = await new Promise<grpc.status>((resolve) => {
    stream.on('error', (error: grpc.ServiceError) => resolve(error.code));
    stream.on('data', () => resolve(grpc.status.OK));
  });
  client.close();
  return code;
}
