namespace Raff.Console.Tests.Support;

/// <summary>An emulator with the demo seed and the header rules of the vendor's description, shared by tests that only read.</summary>
public sealed class OpenApiEmulator : IAsyncDisposable
{
    /// <summary>The emulator.</summary>
    public EmulatorHost Host { get; } = new(("Emulator:Seed", "demo"), ("Emulator:HeaderRules", "OpenApi"));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
