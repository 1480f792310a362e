using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Raff.Console.Tests.Support;

/// <summary>A running console that keeps every word it logs, down to the last detail.</summary>
public sealed class LoggedWorld : BrowserWorld
{
    private readonly Sink sink;

    /// <summary>Starts the program on the demo seed.</summary>
    public LoggedWorld()
        : this(new Dictionary<string, string?>(), new Sink())
    {
    }

    private LoggedWorld(IReadOnlyDictionary<string, string?> settings, Sink sink)
        : base(settings, services =>
            services.AddLogging(logging => logging.AddProvider(sink).AddFilter<Sink>(null, LogLevel.Trace))) => this.sink = sink;

    /// <summary>Starts the program on the demo seed with a setting of its own.</summary>
    public static LoggedWorld With(string setting, string value) => new(new Dictionary<string, string?> { [setting] = value }, new Sink());

    /// <summary>What was logged so far.</summary>
    public IReadOnlyList<string> Log => [.. sink.Lines];

    /// <summary>What was logged so far that someone should look at: warnings and errors.</summary>
    public IReadOnlyList<string> Alarms => [.. sink.Alarms];

    private sealed class Sink : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ConcurrentQueue<string> Alarms { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{formatter(state, exception)} {exception}";
            Lines.Enqueue(line);
            if (logLevel >= LogLevel.Warning)
            {
                Alarms.Enqueue(line);
            }
        }
    }
}
