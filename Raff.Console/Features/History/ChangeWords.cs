using Raff.Console.Components;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Features.History;

/// <summary>The words and icons of changes.</summary>
public static class ChangeWords
{
    /// <summary>What happened, as URLs and exports write it.</summary>
    public static string Word(ChangeKind change) => change switch
    {
        ChangeKind.Appeared => "appeared",
        ChangeKind.Changed => "changed",
        ChangeKind.Disappeared => "disappeared",
        ChangeKind.FirstRead => "first-read",
        ChangeKind.NewFinding => "new-finding",
        ChangeKind.Regressed => "regressed",
        ChangeKind.Fixed => "fixed",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    /// <summary>What happened, as pages say it.</summary>
    public static string Title(ChangeKind change) => change switch
    {
        ChangeKind.FirstRead => "First read",
        ChangeKind.NewFinding => "New finding",
        _ => change.ToString(),
    };

    /// <summary>What it means.</summary>
    public static string Meaning(ChangeKind change) => change switch
    {
        ChangeKind.Appeared => "A resource that was not there at the earlier sweep.",
        ChangeKind.Changed => "A resource that looks different.",
        ChangeKind.Disappeared => "A resource that the later sweep looked for and did not find.",
        ChangeKind.FirstRead => "The earlier sweep did not read this project or kind, so it is unknown whether it was there.",
        ChangeKind.NewFinding => "A finding that was not there at the earlier sweep.",
        ChangeKind.Regressed => "A finding that had been fixed and is back.",
        ChangeKind.Fixed => "A finding that is no longer there.",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    /// <summary>Its icon.</summary>
    public static string Icon(ChangeKind change) => change switch
    {
        ChangeKind.Appeared => ConsoleIcons.Add,
        ChangeKind.Changed => ConsoleIcons.Edit,
        ChangeKind.Disappeared => ConsoleIcons.Delete,
        ChangeKind.FirstRead => ConsoleIcons.Search,
        ChangeKind.NewFinding => ConsoleIcons.Medium,
        ChangeKind.Regressed => ConsoleIcons.High,
        ChangeKind.Fixed => ConsoleIcons.Success,
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };
}
