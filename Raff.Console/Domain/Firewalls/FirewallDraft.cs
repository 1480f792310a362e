using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Firewalls;

/// <summary>The rules of a firewall as text, one on each line, and what is wrong with them. Pure.</summary>
/// <param name="Lines">The lines that hold something: their number, from 1, and the rule or what is wrong.</param>
public sealed record FirewallDraft(ImmutableArray<(int Number, string Text, FirewallRule? Rule, string? Problem)> Lines)
{
    /// <summary>The rules, where every line is one.</summary>
    public ImmutableArray<FirewallRule> Rules => [.. Lines.Select(line => line.Rule).OfType<FirewallRule>()];

    /// <summary>The first thing that is wrong, with its line; null for nothing.</summary>
    public string? Problem => Lines.FirstOrDefault(line => line.Problem is not null) is { Problem: { } problem } wrong ? $"Line {wrong.Number}: {problem}"
        : TooMany(isInbound: true) ?? TooMany(isInbound: false);

    /// <summary>The text of rules.</summary>
    public static string Print(IEnumerable<FirewallRule> rules) => string.Join('\n', rules.Select(FirewallRuleText.Print));

    /// <summary>Reads a text; empty lines and lines that begin with # do not count.</summary>
    public static FirewallDraft Read(string? text) => new(
    [
        .. (text ?? "").Split('\n').Select((line, index) => (Number: index + 1, Text: line.Trim()))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .Select(line => FirewallRuleText.Read(line.Text) is var read ? (line.Number, line.Text, read.Rule, read.Problem) : default),
    ]);

    /// <summary>The text with a line one place up or down among the lines that hold something; as it is where there is no such place.</summary>
    public static string Move(string text, int number, int by)
    {
        var numbers = Read(text).Lines.Select(line => line.Number).ToList();
        var place = numbers.IndexOf(number);
        if (place < 0 || place + by < 0 || place + by >= numbers.Count)
        {
            return text;
        }

        var lines = text.Split('\n');
        (lines[number - 1], lines[numbers[place + by] - 1]) = (lines[numbers[place + by] - 1], lines[number - 1]);
        return string.Join('\n', lines);
    }

    /// <summary>The text with a line once more, below it.</summary>
    public static string Duplicate(string text, int number)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n').ToList();
        lines.Insert(number, lines[number - 1]);
        return string.Join('\n', lines);
    }

    /// <summary>The text without a line.</summary>
    public static string Remove(string text, int number)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n').ToList();
        lines.RemoveAt(number - 1);
        return string.Join('\n', lines);
    }

    /// <summary>The text with lines below it.</summary>
    public static string Append(string text, string lines) => text.TrimEnd() is { Length: > 0 } before ? $"{before}\n{lines}" : lines;

    /// <summary>What saving changes: the lines that go and the lines that come; none where only the order differs.</summary>
    public static (ImmutableArray<string> Removed, ImmutableArray<string> Added) Difference(IEnumerable<FirewallRule> before, IEnumerable<FirewallRule> after)
    {
        var (old, next) = (before.Select(FirewallRuleText.Print).ToList(), after.Select(FirewallRuleText.Print).ToList());
        return (Without(old, next), Without(next, old));
    }

    /// <summary>
    /// Ports that the whole internet reaches over IPv6 although their IPv4 rules name sources: a restriction that is easily forgotten for one family.
    /// </summary>
    public static ImmutableArray<string> OpenInIpv6Only(IReadOnlyCollection<FirewallRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var inbound = rules.Where(FirewallOpenness.IsInbound).ToList();
        return
        [
            .. inbound.Where(rule => rule is { Ip: "::", Size: 0 or null })
                .Where(open => inbound.Any(rule => rule.Protocol == open.Protocol && rule.Range == open.Range && rule.Ip is { } ip
                    && ip.Contains('.', StringComparison.Ordinal) && rule.Size is not 0))
                .Select(FirewallRuleText.Print).Distinct(StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<string> Without(List<string> lines, List<string> others)
    {
        var left = others.CountBy(line => line).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return [.. lines.Where(line => !left.TryGetValue(line, out var count) || (left[line] = count - 1) < 0)];
    }

    private string? TooMany(bool isInbound)
    {
        var count = Rules.Count(rule => FirewallOpenness.IsInbound(rule) == isInbound);
        return count <= FirewallRuleText.MaxPerDirection ? null
            : $"There are {count} rules {(isInbound ? "in" : "out")}; the limit is {FirewallRuleText.MaxPerDirection}.";
    }
}
