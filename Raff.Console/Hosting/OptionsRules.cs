using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Raff.Console.Hosting;

/// <summary>
/// The rules of an options class, read from its properties: their types and their <see cref="RangeAttribute"/>. So bounds are next to the
/// default, in one place.
/// </summary>
internal static partial class OptionsRules
{
    /// <summary>One rule for each property that can be set; the properties of nested options too.</summary>
    /// <param name="section">The configuration section the class is bound from.</param>
    /// <param name="options">The options class.</param>
    public static IEnumerable<SettingRule> Of(string section, Type options) => options
        .GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)
        .SelectMany(property => Of($"{section}:{property.Name}", property));

    private static IEnumerable<SettingRule> Of(string key, PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var unit = Unit().Match(property.Name) is { Success: true } match ? $"of {match.Value.ToLowerInvariant()} " : "";
        if (type == typeof(int))
        {
            var range = RangeOf(key, property);
            return [SettingRule.Whole(key, (int)range.Minimum, (int)range.Maximum, unit)];
        }

        if (type == typeof(double))
        {
            var range = RangeOf(key, property);
            return [SettingRule.Number(key, (double)range.Minimum, (double)range.Maximum, unit)];
        }

        return type == typeof(bool) ? [SettingRule.Flag(key)]
            : type.IsEnum ? [SettingRule.OneOf(key, Enum.GetNames(type))]
            : type == typeof(string) ? [new SettingRule(key, "text", _ => true)]
            : Of(key, type);
    }

    private static RangeAttribute RangeOf(string key, PropertyInfo property) =>
        property.GetCustomAttribute<RangeAttribute>() ?? throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"{key} needs a [Range] on {property.DeclaringType?.Name}.{property.Name}."));

    [GeneratedRegex("(Milliseconds|Seconds|Minutes|Hours|Rows|Megabytes)$")]
    private static partial Regex Unit();
}
