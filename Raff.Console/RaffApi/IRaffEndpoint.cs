namespace Raff.Console.RaffApi;

/// <summary>Which Raff API this console talks to.</summary>
public interface IRaffEndpoint
{
    /// <summary>Its base address, ending in a slash and without <c>/api/v1</c>.</summary>
    /// <exception cref="InvalidOperationException">It is the emulator, and this server does not listen yet.</exception>
    Uri Current { get; }

    /// <summary>Whether it is the emulator in this process.</summary>
    bool IsEmulator { get; }
}
