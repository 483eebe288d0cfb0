import { expect, it } from 'vitest';
import { TurnBatch } from './turn-batch.js';

it('joins the questions of a turn, and those that come while an execution is under way', async () => {
  const batches: (readonly number[])[] = [];
  let release: () => void = () => undefined;
  const batch = new TurnBatch<number, number>(async (questions) => {
    batches.push(questions);
    if (batches.length === 1) await new Promise<void>((resolve) => (release = resolve));
    return questions.map((question) => question * 10);
  });
  const early = [batch.ask(1), batch.ask(2)];
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  const late = [batch.ask(3), batch.ask(4)];
  await new Promise(setImmediate);
  release();
  expect(await Promise.all([...early, ...late])).toEqual([10, 20, 30, 40]);
  expect(batches).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

it('rejects all questions of an execution that fails, and goes on with the next', async () => {
  let failing = true;
  const batch = new TurnBatch<number, number>((questions) =>
    failing ? Promise.reject(new Error('away')) : Promise.resolve(questions),
  );
  const results = await Promise.allSettled([batch.ask(1), batch.ask(2)]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  failing = false;
  expect(await batch.ask(3)).toBe(3);
});

it('bounds an execution', async () => {
  const sizes: number[] = [];
  const batch = new TurnBatch<number, number>((questions) => {
    sizes.push(questions.length);
    return Promise.resolve(questions);
  });
  const answers = await Promise.all(Array.from({ length: 1_200 }, (_, i) => batch.ask(i)));
  expect(answers.at(-1)).toBe(1_199);
  expect(sizes).toEqual([512, 512, 176]);
});
