using System.Globalization;
using System.Text;
using System.Text.Json;
using Raff.Console.Kinds.Export;

namespace Raff.Console.Operations;

/// <summary>Writes the operations that a query finds as CSV or JSON, streamed. Cells that a spreadsheet would run as a formula are made text. Scoped.</summary>
public sealed class JournalExport(JournalReader reader)
{
    private static readonly (string Name, Func<Operation, string?> Text)[] Fields =
    [
        ("started_at", operation => Time(operation.StartedAt)),
        ("settled_at", operation => operation.SettledAt is { } at ? Time(at) : null),
        ("state", operation => operation.StateWord),
        ("command", operation => operation.Command),
        ("project_id", operation => operation.Target.Project?.Value),
        ("project", operation => operation.ProjectName),
        ("kind", operation => operation.Target.Kind),
        ("resource_id", operation => operation.Target.Id),
        ("resource", operation => operation.Target.Name),
        ("result_kind", operation => operation.ResultKind),
        ("result_id", operation => operation.ResultId),
        ("outcome", operation => operation.Sentence),
        ("key_prefix", operation => operation.KeyPrefix),
        ("key_name", operation => operation.KeyName),
        ("operation_id", operation => operation.Id),
        ("run_id", operation => operation.RunId),
    ];

    /// <summary>Writes CSV (RFC 4180, UTF-8).</summary>
    public async Task WriteCsvAsync(Stream body, JournalQuery query, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(CsvText.Line(Fields.Select(field => field.Name)).AsMemory(), cancel);
        await foreach (var operation in reader.ReadAllAsync(query, cancel))
        {
            await writer.WriteLineAsync(CsvText.Line(Fields.Select(field => field.Text(operation))).AsMemory(), cancel);
        }
    }

    /// <summary>Writes one JSON array.</summary>
    public async Task WriteJsonAsync(Stream body, JournalQuery query, CancellationToken cancel)
    {
        await using var writer = new Utf8JsonWriter(body);
        writer.WriteStartArray();
        await foreach (var operation in reader.ReadAllAsync(query, cancel))
        {
            writer.WriteStartObject();
            foreach (var (name, text) in Fields)
            {
                writer.WriteString(name, text(operation));
            }

            writer.WriteEndObject();
            if (writer.BytesPending > 64 * 1024)
            {
                await writer.FlushAsync(cancel);
            }
        }

        writer.WriteEndArray();
        await writer.FlushAsync(cancel);
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
