namespace Raff.Console.RaffApi.Contracts;

/// <summary>The notes of a VM (docs/raff-api.md#irregular-answers).</summary>
public sealed record VmNotes
{
    /// <summary>The note that only its writer sees; null for none.</summary>
    public VmNote? PersonalNote { get; init; }

    /// <summary>The note that the account sees; null for none.</summary>
    public VmNote? AccountNote { get; init; }
}
