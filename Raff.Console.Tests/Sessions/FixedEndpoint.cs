using Raff.Console.RaffApi;

namespace Raff.Console.Tests.Sessions;

/// <summary>An endpoint that is what a test says.</summary>
public sealed class FixedEndpoint(string address, bool isEmulator) : IRaffEndpoint
{
    /// <inheritdoc />
    public Uri Current { get; } = new(address);

    /// <inheritdoc />
    public bool IsEmulator => isEmulator;
}
