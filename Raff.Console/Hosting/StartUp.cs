using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Raff.Console.Hosting;

/// <summary>
/// Runs the program. What an operator can fix is reported in one line each on the error output, with an exit code and without a
/// stack trace. Only an unforeseen failure is printed in full.
/// </summary>
public static class StartUp
{
    /// <summary>Runs until the program stops.</summary>
    /// <param name="run">Builds and runs the program.</param>
    /// <param name="isSentence">Whether an exception's message is a line for the operator about a file that cannot be used.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Func<Task> run, Func<Exception, bool> isSentence)
    {
        try
        {
            await run();
            return ExitCode.Stopped;
        }
        catch (HostAbortedException)
        {
            // How tools that only want the services (migrations) stop a program.
            throw;
        }
        catch (OperationCanceledException)
        {
            // Stopped while it was starting, for example by SIGTERM while the emulator is being seeded.
            return ExitCode.Stopped;
        }
        catch (Exception error)
        {
            return await ExplainAsync(error, isSentence);
        }
    }

    private static async Task<int> ExplainAsync(Exception error, Func<Exception, bool> isSentence)
    {
        var (lines, code) = error switch
        {
            SettingsException settings => (settings.Lines, ExitCode.WrongSettings),
            OptionsValidationException options => ([.. options.Failures], ExitCode.WrongSettings),
            AggregateException many when many.InnerExceptions.All(e => e is OptionsValidationException) =>
                ([.. many.InnerExceptions.Cast<OptionsValidationException>().SelectMany(e => e.Failures)], ExitCode.WrongSettings),
            AddressInUseException or IOException { InnerException: AddressInUseException } =>
                ([$"{FirstSentence(error)} Stop the program that uses it, or choose another address with --urls http://localhost:5081."],
                    ExitCode.AddressUnavailable),
            SocketException or IOException { InnerException: SocketException } =>
                ([$"Cannot listen: {FirstSentence(error)} Choose another address with --urls http://localhost:5081."], ExitCode.AddressUnavailable),
            _ when isSentence(error) => ([error.Message], ExitCode.UnusableFile),
            _ => ((IReadOnlyList<string>)[error.ToString()], ExitCode.Crashed),
        };
        foreach (var line in lines)
        {
            await System.Console.Error.WriteLineAsync(line);
        }

        return code;
    }

    private static string FirstSentence(Exception error) => error.Message.TrimEnd('.').ReplaceLineEndings(" ") + ".";
}
