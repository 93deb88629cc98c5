package dev.lucia.agent;

import dev.lucia.home.Home;
import dev.lucia.task.TaskExecution;

/** What holds for one turn: who said what, in which home, and in which words to answer. */
record Setting(TaskExecution execution, Request request, Home home, Phrases phrases, Codes codes) {}
