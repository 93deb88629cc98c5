// Checks Lucia with the official JavaScript client of A2A. Usage: node a2a-client.mjs MODULES URL
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { randomUUID } from 'node:crypto';

const [modules, url] = process.argv.slice(2);
const require = createRequire(modules + '/');
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const client = await load('@a2a-js/sdk/client');
const { Role, TaskState } = await load('@a2a-js/sdk');

const say = (text, more = {}) => ({
  tenant: '', metadata: undefined,
  message: {
    messageId: randomUUID(), contextId: '', taskId: '', role: Role.ROLE_USER, metadata: undefined,
    parts: [{ content: { $case: 'text', value: text }, metadata: undefined, filename: '', mediaType: 'text/plain' }],
    extensions: [], referenceTaskIds: [], ...more,
  },
  configuration: { acceptedOutputModes: ['text/plain'], taskPushNotificationConfig: undefined, historyLength: undefined, returnImmediately: false },
});

let failed = 0;
async function check(name, body) {
  try {
    const seen = await body();
    if (seen !== true) throw new Error('saw ' + JSON.stringify(seen));
    console.log('ok - ' + name);
  } catch (error) {
    failed++;
    console.log('not ok - ' + name + ': ' + (error.stack ?? error));
  }
}
const events = async (stream) => { const all = []; for await (const event of stream) all.push(event.payload); return all; };
const throws = async (promise, text) => {
  try { await promise; } catch (error) { return new RegExp(text, 'i').test(error.name + ' ' + error.message) || String(error); }
  return 'no error';
};

for (const transport of [client.JsonRpcTransportFactory, client.RestTransportFactory]) {
  const factory = new client.ClientFactory({ transports: [new transport()] });
  const lucia = await factory.createFromUrl(url);
  const name = 'js ' + transport.name.replace('TransportFactory', '');
  let completed; let asked;
  await check(name + ': sendMessage', async () => {
    completed = await lucia.sendMessage(say('hello'));
    return completed.status.state === TaskState.TASK_STATE_COMPLETED
      && completed.status.message.parts[0].content.value === 'You said: hello';
  });
  await check(name + ': a mere message', async () => (await lucia.sendMessage(say('reply'))).parts[0].content.value === 'You said: reply');
  await check(name + ': artifacts', async () => {
    const task = await lucia.sendMessage(say('publish'));
    return task.artifacts[0].parts[1].content.$case === 'data' && task.artifacts[1].parts[0].filename === 'hi.txt';
  });
  await check(name + ': getTask', async () => (await lucia.getTask({ tenant: '', id: completed.id, historyLength: 1 })).history[0].parts[0].content.value === 'hello');
  await check(name + ': listTasks', async () => {
    const page = await lucia.listTasks({ tenant: '', contextId: completed.contextId, status: 0, pageSize: 10, pageToken: '', historyLength: 0, statusTimestampAfter: undefined, includeArtifacts: false });
    return page.totalSize === 1 && page.tasks[0].id === completed.id;
  });
  await check(name + ': sendMessageStream', async () => {
    const seen = await events(lucia.sendMessageStream(say('publish')));
    return seen[0].$case === 'task' && seen[1].$case === 'artifactUpdate'
      && seen.at(-1).value.status.state === TaskState.TASK_STATE_COMPLETED;
  });
  await check(name + ': a question and its answer', async () => {
    asked = await lucia.sendMessage(say('ask Which?'));
    const answered = await lucia.sendMessage(say('that one', { taskId: asked.id, contextId: asked.contextId }));
    return asked.status.state === TaskState.TASK_STATE_INPUT_REQUIRED && answered.id === asked.id
      && answered.status.state === TaskState.TASK_STATE_COMPLETED && answered.history.length === 3;
  });
  await check(name + ': resubscribeTask ends with cancelTask', async () => {
    const task = await lucia.sendMessage(say('ask Which?'));
    const stream = lucia.resubscribeTask({ tenant: '', id: task.id });
    const first = await stream.next();
    const canceled = await lucia.cancelTask({ tenant: '', id: task.id, metadata: undefined });
    const rest = await events(stream);
    return first.value.payload.value.id === task.id && canceled.status.state === TaskState.TASK_STATE_CANCELED
      && rest.at(-1).value.status.state === TaskState.TASK_STATE_CANCELED;
  });
  await check(name + ': push notification configs', async () => {
    const open = await lucia.sendMessage(say('ask Which?'));
    const config = { tenant: '', id: 'mine', taskId: open.id, url: 'http://127.0.0.1:9/hook', token: 't', authentication: undefined };
    const created = await lucia.createTaskPushNotificationConfig(config);
    const got = await lucia.getTaskPushNotificationConfig({ tenant: '', taskId: open.id, id: 'mine' });
    const listed = await lucia.listTaskPushNotificationConfig({ tenant: '', taskId: open.id, pageSize: 10, pageToken: '' });
    await lucia.deleteTaskPushNotificationConfig({ tenant: '', taskId: open.id, id: 'mine' });
    return created.id === 'mine' && got.url === config.url && listed.configs.length === 1;
  });
  await check(name + ': TaskNotFound', () => throws(lucia.getTask({ tenant: '', id: randomUUID(), historyLength: 0 }), 'not ?found|no such task'));
  await check(name + ': TaskNotCancelable', () => throws(lucia.cancelTask({ tenant: '', id: completed.id, metadata: undefined }), 'cancel|ended'));
}
process.exit(failed ? 1 : 0);
