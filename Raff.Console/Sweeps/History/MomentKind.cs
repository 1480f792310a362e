namespace Raff.Console.Sweeps.History;

/// <summary>What a sweep noticed about a resource.</summary>
public enum MomentKind
{
    /// <summary>It saw it first.</summary>
    FirstSeen,

    /// <summary>It saw it otherwise than before.</summary>
    Changed,

    /// <summary>It looked for it and did not find it.</summary>
    Gone,

    /// <summary>It saw it after an earlier one had not found it.</summary>
    Back,
}
