using System.Globalization;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>The ports of a firewall rule: <c>80</c>, <c>80,443</c>, <c>8000:9000</c> or a mix (docs/raff-api.md#firewalls).</summary>
internal static class PortRange
{
    private const int Last = 65_535;

    // Ports that the default firewall always blocks: NetBIOS, SMB and WinRM.
    private static readonly (int First, int Last)[] BlockedTcp = [(135, 135), (139, 139), (445, 445), (5985, 5986)];
    private static readonly (int First, int Last)[] BlockedUdp = [(137, 138)];

    /// <summary>Validates ports and removes those that inbound rules may not open.</summary>
    /// <param name="name">The field's name in a refusal.</param>
    /// <param name="protocol">TCP or UDP.</param>
    /// <param name="inbound">Whether blocked ports are left out.</param>
    /// <param name="range">The text.</param>
    /// <exception cref="RefusalException">400: invalid, or nothing remains.</exception>
    public static string Normal(string name, string protocol, bool inbound, string range)
    {
        var blocked = !inbound ? [] : protocol == "TCP" ? BlockedTcp : BlockedUdp;
        var kept = range.Split(',').Select(part => Parse(name, part)).SelectMany(part => Without(part, blocked)).Select(Text).ToList();
        return kept.Count > 0 ? string.Join(',', kept) : throw RefusalException.Invalid($"{name} has only ports that are always blocked: {range}.");
    }

    private static (int First, int Last) Parse(string name, string part)
    {
        var ends = part.Split(':');
        if (ends.Length <= 2 && Port(ends[0]) is { } first && Port(ends[^1]) is { } last && first <= last)
        {
            return (first, last);
        }

        throw RefusalException.Invalid($"{name} must be ports from 1 to {Last} such as 80, 80,443 or 8000:9000, without spaces.");
    }

    private static int? Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= Last ? port : null;

    private static IEnumerable<(int First, int Last)> Without((int First, int Last) range, IReadOnlyList<(int First, int Last)> blocked)
    {
        var first = range.First;
        foreach (var hole in blocked.Where(hole => hole.Last >= range.First && hole.First <= range.Last))
        {
            if (hole.First > first)
            {
                yield return (first, hole.First - 1);
            }

            first = hole.Last + 1;
        }

        if (first <= range.Last)
        {
            yield return (first, range.Last);
        }
    }

    private static string Text((int First, int Last) range) =>
        range.First == range.Last ? $"{range.First}" : string.Create(CultureInfo.InvariantCulture, $"{range.First}:{range.Last}");
}
