namespace Raff.Console.Hosting;

/// <summary>
/// While the program starts, the framework logs a failing start in full, stack trace included, and throws it as well. <see cref="StartUp"/>
/// reports it in one line, so these logs are suppressed until the program has started.
/// </summary>
public sealed class QuietStart
{
    private static readonly string[] Categories =
        ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.EntityFrameworkCore"];

    private volatile bool started;

    /// <summary>Suppresses the logs of a failing start.</summary>
    public static QuietStart Begin(ILoggingBuilder logging)
    {
        var quiet = new QuietStart();
        foreach (var category in Categories)
        {
            logging.AddFilter(category, level => quiet.started && level >= LogLevel.Warning);
        }

        return quiet;
    }

    /// <summary>Ends the suppression.</summary>
    public void End() => started = true;
}
