"""Checks Lucia with the official Python client of A2A. Usage: python a2a_client.py URL"""

import asyncio
import re
import sys
import traceback
import uuid

import httpx

from a2a.client import ClientConfig, ClientFactory
from a2a.types.a2a_pb2 import (
    CancelTaskRequest,
    DeleteTaskPushNotificationConfigRequest,
    GetTaskPushNotificationConfigRequest,
    GetTaskRequest,
    ListTaskPushNotificationConfigsRequest,
    ListTasksRequest,
    Message,
    Part,
    Role,
    SendMessageRequest,
    SubscribeToTaskRequest,
    TaskPushNotificationConfig,
    TaskState,
)

failed = 0


def say(text, **more):
    return SendMessageRequest(
        message=Message(
            message_id=str(uuid.uuid4()), role=Role.ROLE_USER, parts=[Part(text=text)], **more
        )
    )


async def check(name, body):
    global failed
    try:
        seen = await body()
        if seen is not True:
            raise AssertionError(f"saw {seen}")
        print(f"ok - {name}")
    except Exception:
        failed += 1
        print(f"not ok - {name}: {traceback.format_exc()}")


async def events(stream):
    return [event async for event in stream]


async def throws(call, text):
    try:
        await call
    except Exception as error:
        return bool(re.search(text, f"{type(error).__name__} {error}", re.I)) or str(error)
    return "no error"


async def binding(url, kind):
    async with httpx.AsyncClient(timeout=30) as http:
        def client(streaming):
            config = ClientConfig(
                httpx_client=http, supported_protocol_bindings=[kind], streaming=streaming
            )
            return ClientFactory(config).create_from_url(url)

        lucia, plain = await client(True), await client(False)
        name = f"python {kind}"

        async def one(text, **more):
            return (await events(plain.send_message(say(text, **more))))[-1]

        async def hello():
            task = (await one("hello")).task
            return (
                task.status.state == TaskState.TASK_STATE_COMPLETED
                and task.status.message.parts[0].text == "You said: hello"
            )

        async def reply():
            return (await one("reply")).message.parts[0].text == "You said: reply"

        async def get_and_list():
            task = (await one("publish")).task
            got = await plain.get_task(GetTaskRequest(id=task.id))
            page = await plain.list_tasks(ListTasksRequest(context_id=task.context_id))
            return (
                got.artifacts[1].parts[0].raw == b"hi"
                and page.total_size == 1
                and page.tasks[0].id == task.id
            )

        async def stream():
            seen = await events(lucia.send_message(say("publish")))
            return (
                seen[0].HasField("task")
                and seen[1].HasField("artifact_update")
                and seen[-1].status_update.status.state == TaskState.TASK_STATE_COMPLETED
            )

        async def question():
            asked = (await one("ask Which?")).task
            answered = (await one("that", task_id=asked.id, context_id=asked.context_id)).task
            return (
                asked.status.state == TaskState.TASK_STATE_INPUT_REQUIRED
                and answered.id == asked.id
                and answered.status.state == TaskState.TASK_STATE_COMPLETED
            )

        async def subscribe():
            task = (await one("ask Which?")).task
            stream = lucia.subscribe(SubscribeToTaskRequest(id=task.id))
            first = await anext(stream)
            canceled = await plain.cancel_task(CancelTaskRequest(id=task.id))
            rest = await events(stream)
            return (
                first.task.id == task.id
                and canceled.status.state == TaskState.TASK_STATE_CANCELED
                and rest[-1].status_update.status.state == TaskState.TASK_STATE_CANCELED
            )

        async def push():
            task = (await one("ask Which?")).task
            url = "http://127.0.0.1:9/hook"
            created = await plain.create_task_push_notification_config(
                TaskPushNotificationConfig(task_id=task.id, id="mine", url=url)
            )
            got = await plain.get_task_push_notification_config(
                GetTaskPushNotificationConfigRequest(task_id=task.id, id="mine")
            )
            listed = await plain.list_task_push_notification_configs(
                ListTaskPushNotificationConfigsRequest(task_id=task.id)
            )
            await plain.delete_task_push_notification_config(
                DeleteTaskPushNotificationConfigRequest(task_id=task.id, id="mine")
            )
            return created.id == "mine" and got.url == url and len(listed.configs) == 1

        async def not_found():
            return await throws(
                plain.get_task(GetTaskRequest(id=str(uuid.uuid4()))), "not ?found|no such"
            )

        async def not_cancelable():
            task = (await one("hello")).task
            return await throws(plain.cancel_task(CancelTaskRequest(id=task.id)), "cancel|ended")

        await check(f"{name}: send_message", hello)
        await check(f"{name}: a mere message", reply)
        await check(f"{name}: get_task, list_tasks", get_and_list)
        await check(f"{name}: a stream", stream)
        await check(f"{name}: a question and its answer", question)
        await check(f"{name}: subscribe ends with cancel_task", subscribe)
        await check(f"{name}: push notification configs", push)
        await check(f"{name}: TaskNotFound", not_found)
        await check(f"{name}: TaskNotCancelable", not_cancelable)


async def main():
    for kind in ("JSONRPC", "HTTP+JSON"):
        await binding(sys.argv[1], kind)


asyncio.run(main())
sys.exit(1 if failed else 0)
