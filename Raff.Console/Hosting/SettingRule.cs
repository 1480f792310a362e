using System.Globalization;

namespace Raff.Console.Hosting;

/// <summary>The allowed values of a setting.</summary>
/// <param name="Key">The setting's key, for example <c>Session:IdleMinutes</c>.</param>
/// <param name="Legal">Its legal values, in words that complete "must be ...".</param>
/// <param name="IsLegal">Whether a value is one of them. Not called for a setting that is absent.</param>
public sealed record SettingRule(string Key, string Legal, Func<string, bool> IsLegal)
{
    /// <summary>A whole number within bounds.</summary>
    public static SettingRule Whole(string key, int from, int to, string unit = "") => new(
        key,
        $"a whole number {unit}from {from} to {to}",
        value => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to);

    /// <summary>A number within bounds.</summary>
    public static SettingRule Number(string key, double from, double to, string unit = "") => new(
        key,
        $"a number {unit}from {from} to {to}",
        value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to);

    /// <summary>true or false.</summary>
    public static SettingRule Flag(string key) => new(key, "true or false", value => bool.TryParse(value, out _));

    /// <summary>One of some words, in any case.</summary>
    public static SettingRule OneOf(string key, params string[] words) => new(
        key, string.Join(" or ", words), value => words.Contains(value, StringComparer.OrdinalIgnoreCase));

    /// <summary>A path that a file system takes.</summary>
    public static SettingRule File(string key, string example) => new(
        key, $"a path, for example {example}", value => value.Trim().Length > 0 && !value.Contains('\0', StringComparison.Ordinal));
}
