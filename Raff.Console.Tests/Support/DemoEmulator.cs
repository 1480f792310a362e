namespace Raff.Console.Tests.Support;

/// <summary>An emulator with the demo seed, shared by tests that only read.</summary>
public sealed class DemoEmulator : IAsyncDisposable
{
    /// <summary>The emulator.</summary>
    public EmulatorHost Host { get; } = new(("Emulator:Seed", "demo"));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
