using Microsoft.Playwright;

namespace Raff.Console.Tests.Support;

/// <summary>
/// What a page writes into a field while someone types in it. An answer that wrote the field would take back what was typed since, but only on a slow
/// line; the writes themselves are seen on any.
/// </summary>
public static class FieldWrites
{
    /// <summary>Begins to record what scripts write into a field.</summary>
    public static Task RecordWritesAsync(this ILocator field) => field.EvaluateAsync("""
        field => {
          const value = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
          field.writes = [];
          Object.defineProperty(field, 'value', { get() { return value.get.call(this); }, set(text) { field.writes.push(text); value.set.call(this, text); } });
        }
        """);

    /// <summary>What scripts wrote into the field since.</summary>
    public static Task<string[]> WritesAsync(this ILocator field) => field.EvaluateAsync<string[]>("field => field.writes");
}
