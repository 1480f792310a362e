namespace Raff.Console.RaffApi;

/// <summary>How the API is called, bound from <c>Raff</c> (design.md sections 4, 6 and 7).</summary>
public sealed class RaffOptions
{
    /// <summary><c>emulator</c>, or a base address.</summary>
    public string Endpoint { get; set; } = "emulator";

    /// <summary>Rows a list call asks for.</summary>
    public int PageSize { get; set; } = 200;

    /// <summary>Calls a second and key.</summary>
    public int RequestsPerSecond { get; set; } = 28;

    /// <summary>Calls that may be made at once after a rest.</summary>
    public int Burst { get; set; } = 56;
}
