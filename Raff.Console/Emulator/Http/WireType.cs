using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Raff.Console.Emulator.Http;

/// <summary>The JSON view of a CLR type; one per type.</summary>
internal sealed class WireType
{
    private static readonly ConcurrentDictionary<Type, WireType> Known = [];
    private readonly Lazy<IReadOnlyList<WireField>> fields;

    private WireType(Type clr)
    {
        Clr = clr;
        Kind = KindOf(clr);
        Item = Kind == WireKind.List ? Of(clr.IsArray ? clr.GetElementType()! : clr.GetGenericArguments()[0]) : null;
        fields = new(
            () => Kind != WireKind.Record ? [] : [.. clr.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsField).Select(WireField.Of)]);
    }

    public Type Clr { get; }

    public WireKind Kind { get; }

    /// <summary>The element's type of a list.</summary>
    public WireType? Item { get; }

    /// <summary>The fields of a record.</summary>
    public IReadOnlyList<WireField> Fields => fields.Value;

    /// <summary>Whether at least one field must be present.</summary>
    public bool AtLeastOne => Clr.GetCustomAttribute<AtLeastOneAttribute>() is not null;

    /// <summary>The vendor's name of the record; null for wrappers, which have none.</summary>
    public string? Name => Clr.GetCustomAttribute<WireNameAttribute>()?.Name;

    public static WireType Of(Type clr)
    {
        var bare = Nullable.GetUnderlyingType(clr) ?? clr;
        return Known.TryGetValue(bare, out var known) ? known : Known.GetOrAdd(bare, new WireType(bare));
    }

    private static bool IsField(PropertyInfo property) => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract";

    private static WireKind KindOf(Type clr) => clr switch
    {
        _ when clr == typeof(string) => WireKind.Text,
        _ when clr == typeof(Guid) => WireKind.Uuid,
        _ when clr == typeof(DateTimeOffset) => WireKind.Time,
        _ when clr == typeof(int) || clr == typeof(long) => WireKind.Integer,
        _ when clr == typeof(decimal) || clr == typeof(double) => WireKind.Number,
        _ when clr == typeof(bool) => WireKind.Boolean,
        _ when clr == typeof(JsonElement) => WireKind.Anything,
        _ when clr.IsArray || (clr.IsGenericType && clr.IsAssignableTo(typeof(System.Collections.IEnumerable))) => WireKind.List,
        _ when clr.IsGenericType && clr.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => WireKind.List,
        _ => WireKind.Record,
    };
}
