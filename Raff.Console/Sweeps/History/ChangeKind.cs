namespace Raff.Console.Sweeps.History;

/// <summary>What happened to a resource or a finding between two sweeps.</summary>
public enum ChangeKind
{
    /// <summary>A resource that the earlier sweep looked for and did not find.</summary>
    Appeared,

    /// <summary>A resource that both found, and that looks different.</summary>
    Changed,

    /// <summary>A resource that the later sweep looked for and did not find.</summary>
    Disappeared,

    /// <summary>A resource that the earlier sweep could not have seen, because it did not read its project or kind.</summary>
    FirstRead,

    /// <summary>A finding that was not there before.</summary>
    NewFinding,

    /// <summary>A finding that had been fixed at the earlier sweep and is back.</summary>
    Regressed,

    /// <summary>A finding that is no longer there, because it was fixed or its subject is gone.</summary>
    Fixed,
}
