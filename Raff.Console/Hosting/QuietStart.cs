namespace Raff.Console.Hosting;

/// <summary>
/// While the program starts, the framework logs a failing start in full, stack trace included, and throws it as well. <see cref="StartUp"/>
/// says it in one line, so these logs are held back until the program has started, and only until then.
/// </summary>
public sealed class QuietStart
{
    private static readonly string[] Categories =
        ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.EntityFrameworkCore"];

    private volatile bool started;

    /// <summary>Holds the logs of starting back.</summary>
    public static QuietStart Begin(ILoggingBuilder logging)
    {
        var quiet = new QuietStart();
        foreach (var category in Categories)
        {
            logging.AddFilter(category, level => quiet.started && level >= LogLevel.Warning);
        }

        return quiet;
    }

    /// <summary>From here on they are logged as all others.</summary>
    public void End() => started = true;
}
