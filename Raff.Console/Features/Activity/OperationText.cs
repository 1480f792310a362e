using System.Globalization;
using Raff.Console.Components;
using Raff.Console.Operations;

namespace Raff.Console.Features.Activity;

/// <summary>The words for operations in the activity drawer and on the activity page.</summary>
public static class OperationText
{
    private static readonly Dictionary<string, string> Nouns = new(StringComparer.Ordinal)
    {
        ["vm"] = "VM",
        ["volume"] = "volume",
        ["snapshot"] = "snapshot",
        ["backup"] = "backup",
        ["schedule"] = "backup schedule",
        ["vpc"] = "VPC",
        ["ip"] = "public IP",
        ["firewall"] = "firewall",
    };

    /// <summary>A command in words: "Stop VM" for <c>vm.stop</c>. A command that this console does not know is named by its verb.</summary>
    public static string Command(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var title = OperationWords.Title(name);
        if (name.Split('.') is not [var kind, { Length: > 0 } verb])
        {
            return title;
        }

        if (title == name)
        {
            title = char.ToUpperInvariant(verb[0]) + verb[1..].Replace('-', ' ');
        }

        // The button of a row says "Delete", because the row is in view. Here nothing else says of what.
        return title.Contains(' ', StringComparison.Ordinal) || Nouns.GetValueOrDefault(kind) is not { } noun ? title : $"{title} {noun}";
    }

    /// <summary>A state in one word.</summary>
    public static string State(OperationState state) => state switch
    {
        OperationState.Queued => "Waiting",
        OperationState.Sent => "Sent",
        OperationState.Running => "Running",
        OperationState.Succeeded => "Succeeded",
        OperationState.Failed => "Failed",
        OperationState.Refused => "Refused",
        OperationState.Unknown => "Unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>A state by the word that the journal and the URL use.</summary>
    public static string State(string word) => State(Operation.StateOf(word));

    /// <summary>How a state looks, as <see cref="StatusChip"/> takes it.</summary>
    public static string Tone(OperationState state) => state switch
    {
        OperationState.Queued => "off",
        OperationState.Sent or OperationState.Running => "busy",
        OperationState.Succeeded => "ok",
        OperationState.Failed => "bad",
        OperationState.Refused => "refused",
        OperationState.Unknown => "warn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>How long an operation took, or has taken so far; a dash for one that was never sent.</summary>
    public static string Took(Operation operation, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation.SettledAt == operation.StartedAt || operation.State is OperationState.Queued ? "–" : Duration(operation.Took(now));
    }

    /// <summary>A duration: <c>0.4 s</c>, <c>38 s</c>, <c>1 min 12 s</c>, <c>2 h 5 min</c>.</summary>
    public static string Duration(TimeSpan duration) => duration.TotalSeconds switch
    {
        < 0.1 => "< 0.1 s",
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(duration.TotalSeconds * 10) / 10:0.0} s"),
        < 60 => $"{(int)duration.TotalSeconds} s",
        < 3600 => $"{duration.Minutes} min {duration.Seconds} s",
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalHours:N0} h {duration.Minutes} min"),
    };

    /// <summary>What to do about an operation whose outcome is not known; null for any other.</summary>
    public static string? Advice(Operation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (operation.State is not OperationState.Unknown)
        {
            return null;
        }

        var look = operation.Target.Id is null && operation.ResultId is null
            ? $"Look for {NameText.Of(operation.Target.Name)} in its list"
            : $"Open {NameText.Of(operation.Target.Name)} and check its state";
        return operation.IsSettled
            ? $"The console does not send it again. {look}, and repeat the command only if it was not carried out."
            : "The console is checking what happened. Do not repeat the command yet.";
    }

    /// <summary>Who sent it: the key's name, or its prefix where it has none.</summary>
    public static string By(Operation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return string.IsNullOrEmpty(operation.KeyName) ? operation.KeyPrefix : NameText.Of(operation.KeyName);
    }
}
