package dev.lucia.command;

import dev.lucia.command.backup.KeepBackup;
import dev.lucia.command.backup.RestoreBackup;
import dev.lucia.command.demo.Demo;
import dev.lucia.command.demo.SimulateModel;
import dev.lucia.command.secrets.InitSecrets;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** The program itself: its commands, and what it says about them. */
@Command(
        name = "lucia",
        description = {
            "Lucia, a private assistant for Home Assistant homes.",
            "",
            "Without a command it is the service: configured by environment variables such as"
                    + " LUCIA_REDIS_URI, by --lucia.redis.uri=..., or by files named with"
                    + " --spring.config.additional-location=...",
            ""
        },
        synopsisSubcommandLabel = "[COMMAND]",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:not done; a sentence on standard error says why",
            "2:the command line was not understood",
            "143:ended in order by SIGTERM (130 by Ctrl-C)"
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        subcommands = {
            Demo.class,
            CreateKey.class,
            InitSecrets.class,
            CheckModel.class,
            SimulateModel.class,
            WaitForRedis.class,
            SmokeTest.class,
            Explain.class,
            HealthCheck.class,
            KeepBackup.class,
            RestoreBackup.class,
            ShowVersion.class,
            HelpCommand.class
        })
final class Lucia {}
