using System.Collections.Immutable;
using System.Globalization;

namespace Raff.Console.Domain.Findings;

/// <summary>The ports of a firewall rule (docs/raff-api.md#firewalls): a port, a list, ranges, or a mix of them; nothing is every port.</summary>
internal sealed class PortSet
{
    private const int Last = 65535;
    private readonly ImmutableArray<(int From, int To)> ranges;

    private PortSet(ImmutableArray<(int From, int To)> ranges) => this.ranges = ranges;

    /// <summary>Every port.</summary>
    public static PortSet All { get; } = new([(0, Last)]);

    /// <summary>How many ports there are, port 0 not counted.</summary>
    public int Count => ranges.Sum(range => range.To - Math.Max(1, range.From) + 1);

    /// <summary>Whether it is every port from 1 on.</summary>
    public bool IsAll => ranges is [( <= 1, Last)];

    /// <summary>Reads ports; null if they are unreadable.</summary>
    public static PortSet? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return All;
        }

        var ranges = new List<(int From, int To)>();
        foreach (var part in text.Split(','))
        {
            var ends = part.Split(':', '-');
            if (!int.TryParse(ends[0], CultureInfo.InvariantCulture, out var from)
                || !int.TryParse(ends[^1], CultureInfo.InvariantCulture, out var to) || from > to || to > Last || from < 0)
            {
                return null;
            }

            ranges.Add((from, to));
        }

        return new PortSet([.. Merge(ranges)]);
    }

    /// <summary>Whether a port is in it.</summary>
    public bool Contains(int port) => ranges.Any(range => range.From <= port && port <= range.To);

    /// <summary>Whether every port of another set is in it.</summary>
    public bool Covers(PortSet other) =>
        other.ranges.All(inner => ranges.Any(outer => Math.Max(1, outer.From) <= Math.Max(1, inner.From) && inner.To <= outer.To));

    private static IEnumerable<(int From, int To)> Merge(List<(int From, int To)> ranges)
    {
        ranges.Sort();
        var current = ranges[0];
        foreach (var next in ranges.Skip(1))
        {
            if (next.From <= current.To + 1)
            {
                current = (current.From, Math.Max(current.To, next.To));
            }
            else
            {
                yield return current;
                current = next;
            }
        }

        yield return current;
    }
}
