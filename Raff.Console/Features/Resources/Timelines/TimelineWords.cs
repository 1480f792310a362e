using System.Globalization;
using Raff.Console.Components;
using Raff.Console.Operations;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Features.Resources.Timelines;

/// <summary>The words of what a sweep noticed.</summary>
public static class TimelineWords
{
    /// <summary>What happened.</summary>
    public static string Title(TimelineEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return (entry.Moment?.Kind, entry.Cause) switch
        {
            (MomentKind.FirstSeen, _) => "First seen",
            (MomentKind.Gone, _) => "Not found",
            (MomentKind.Back, _) => "Found again",
            (_, TimelineCause.Outside) => "Changed outside this console",
            (_, TimelineCause.Other) => "Changed with another resource",
            _ => "Changed",
        };
    }

    /// <summary>When it happened, as closely as sweeps know, and where it came from.</summary>
    public static string Sentence(TimelineEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Moment is not { } moment)
        {
            return "";
        }

        var noticed = moment is { After: { } after, Kind: not MomentKind.FirstSeen }
            ? $"Between {Time(after)} and {Time(moment.Through)}."
            : $"A sweep noticed it on {Time(moment.At)}.";
        return (entry.Cause, entry.Operation) switch
        {
            (TimelineCause.Other, { } operation) =>
                $"{noticed} Probably by “{OperationWords.Title(operation.Command)}” on {NameText.Of(operation.Target.Name)}.",
            (TimelineCause.Unknown, _) => $"{noticed} The journal doesn't hold every operation of that time.",
            _ => noticed,
        };
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("MMM d, yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
