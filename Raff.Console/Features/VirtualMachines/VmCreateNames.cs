using System.Collections.Immutable;
using System.Globalization;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>The names of several VMs that are created together: those that no one edited count on from the first. Pure.</summary>
public static class VmCreateNames
{
    /// <summary>So many names, keeping those there are.</summary>
    public static ImmutableArray<string> Sized(ImmutableArray<string> names, int count)
    {
        var sized = names.Take(Math.Max(1, count)).ToList();
        while (sized.Count < count)
        {
            sized.Add(Next(sized[^1]));
        }

        return [.. sized];
    }

    /// <summary>One name changed; the names that counted on from the first one follow it.</summary>
    public static ImmutableArray<string> With(ImmutableArray<string> names, int index, string name)
    {
        var changed = names.SetItem(index, name);
        if (index > 0)
        {
            return changed;
        }

        var before = Sized([names[0]], names.Length);
        var after = Sized([name], names.Length);
        return [.. changed.Select((one, place) => place > 0 && one == before[place] ? after[place] : one)];
    }

    /// <summary>The name that follows another: <c>web-02</c> after <c>web-01</c>, <c>web-2</c> after <c>web</c>; empty after an empty one.</summary>
    public static string Next(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var stem = name.TrimEnd([.. "0123456789"]);
        var digits = name[stem.Length..];
        return name.Trim().Length == 0 ? ""
            : digits.Length is > 0 and < 10
                ? stem + (long.Parse(digits, CultureInfo.InvariantCulture) + 1).ToString(new string('0', digits.Length), CultureInfo.InvariantCulture)
            : $"{name}-2";
    }
}
