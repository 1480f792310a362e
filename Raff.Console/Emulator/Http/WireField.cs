using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Raff.Console.Emulator.Http;

/// <summary>A field of a wire record: what a body is validated against, and what the description says about it.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Type">Its type; element types are in <see cref="WireType.Item"/>.</param>
/// <param name="Required">Whether it must be present and not null.</param>
/// <param name="Minimum">Minimum length, count or value.</param>
/// <param name="Maximum">Maximum length, count or value.</param>
/// <param name="Allowed">The only values; empty for any.</param>
/// <param name="AnyCase">Whether those are accepted in any case.</param>
/// <param name="Pattern">The pattern that the whole text must match.</param>
/// <param name="Email">Whether the text is an email address.</param>
/// <param name="WritesNull">Whether responses write null rather than omit the field.</param>
internal sealed record WireField(
    string Name, WireType Type, bool Required, long? Minimum, long? Maximum, IReadOnlyList<string> Allowed, bool AnyCase, string? Pattern, bool Email,
    bool WritesNull)
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static WireField Of(PropertyInfo property)
    {
        var length = property.GetCustomAttribute<LengthAttribute>();
        var range = property.GetCustomAttribute<RangeAttribute>();
        var minimum = property.GetCustomAttribute<MinLengthAttribute>();
        var maximum = property.GetCustomAttribute<MaxLengthAttribute>();
        bool nullable;
        lock (Nullability)
        {
            nullable = Nullability.Create(property).ReadState == NullabilityState.Nullable;
        }

        return new(
            WireJson.Name(property.Name),
            WireType.Of(property.PropertyType),
            !nullable,
            length?.MinimumLength ?? minimum?.Length ?? Bound(range?.Minimum),
            length?.MaximumLength ?? maximum?.Length ?? Bound(range?.Maximum),
            [.. property.GetCustomAttribute<AllowedValuesAttribute>()?.Values.Select(value => (string)value!) ?? []],
            property.GetCustomAttribute<AnyCaseAttribute>() is not null,
            property.GetCustomAttribute<RegularExpressionAttribute>()?.Pattern,
            property.GetCustomAttribute<EmailAddressAttribute>() is not null,
            property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition == JsonIgnoreCondition.Never);
    }

    // Range(1, int.MaxValue) has no meaningful upper bound.
    private static long? Bound(object? bound) => bound is int number && number != int.MaxValue ? number : null;
}
