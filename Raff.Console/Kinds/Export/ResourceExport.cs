using System.Globalization;
using System.Text;
using System.Text.Json;
using Raff.Console.Domain;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Kinds.Export;

/// <summary>
/// Writes the full filtered list as CSV or JSON, streamed row by row: project id and name on each row that can have one, every column whether shown or not,
/// the count and the coverage with it. Cells that a spreadsheet would run as a formula are made text (OWASP ASVS 5.0, 1.2.10).
/// </summary>
public sealed class ResourceExport(ListReader reader, ResourceKinds kinds, ProjectDirectory directory)
{
    private const string FormulaStarts = "=+-@\t\r\n\0";

    /// <summary>Loads the whole list, with the machines of its rows where it names any, and works out the rows that a query lets pass.</summary>
    /// <returns>The rows, or why they cannot be had.</returns>
    public async Task<RaffResult<ExportRows>> LoadAsync(ResourceKind kind, Scope scope, ListQuery query, CancellationToken cancel)
    {
        var read = await reader.ReadAsync(kind, scope, whole: true, cancel);
        return read.TryGet(out var whole, out var error)
            ? new RaffResult<ExportRows>.Ok(new ExportRows(whole, ListView.Of(whole, kind, query), await MachinesAsync(kind, scope, cancel)))
            : new RaffResult<ExportRows>.Failed(error);
    }

    /// <summary>Writes the rows as CSV (RFC 4180, UTF-8) with a last line that says how many there are and of how many projects.</summary>
    public async Task WriteCsvAsync(Stream body, ResourceKind kind, ExportRows rows, string coverage, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 64 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(',', (kind.IsAccount ? [] : (string[])["project_id", "project"]).Concat(Fields(kind).Select(field => Cell(field.Key)))).AsMemory(), cancel);
        var fields = Fields(kind);
        foreach (var place in rows.Places)
        {
            var row = rows.List.Rows[place];
            var cells = (kind.IsAccount ? [] : new[] { Cell(row.ProjectId?.Value ?? ""), Cell(NameOf(row)) }).Concat(fields.Select(field => Cell(field.Text(row, rows.Machines ?? VmIndex.Empty))));
            await writer.WriteLineAsync(string.Join(',', cells).AsMemory(), cancel);
        }

        await writer.WriteLineAsync(Cell($"# {rows.Places.Length.ToString(CultureInfo.InvariantCulture)} rows. {coverage}").AsMemory(), cancel);
    }

    /// <summary>Writes the rows as one JSON object: coverage, count, rows.</summary>
    public async Task WriteJsonAsync(Stream body, ResourceKind kind, ExportRows rows, string coverage, CancellationToken cancel)
    {
        await using var writer = new Utf8JsonWriter(body);
        writer.WriteStartObject();
        writer.WriteString("kind", kind.Word);
        writer.WriteString("coverage", coverage);
        writer.WriteString("as_of", rows.List.AsOf ?? default);
        writer.WriteNumber("count", rows.Places.Length);
        writer.WriteStartArray("rows");
        var fields = Fields(kind);
        foreach (var place in rows.Places)
        {
            var row = rows.List.Rows[place];
            writer.WriteStartObject();
            if (!kind.IsAccount)
            {
                writer.WriteString("project_id", row.ProjectId?.Value);
                writer.WriteString("project", NameOf(row));
            }

            foreach (var field in fields)
            {
                writer.WriteString(field.Key, field.Text(row, rows.Machines ?? VmIndex.Empty));
            }

            writer.WriteEndObject();
            if (writer.BytesPending > 64 * 1024)
            {
                await writer.FlushAsync(cancel);
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        await writer.FlushAsync(cancel);
    }

    /// <summary>A cell of CSV: quoted, and harmless where a spreadsheet would take it for a formula.</summary>
    public static string Cell(string text)
    {
        var safe = text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>What a file holds of a row: every column as words, and beside a machine's id its name.</summary>
    private static List<(string Key, Func<IResource, VmIndex, string> Text)> Fields(ResourceKind kind) =>
    [
        .. kind.Columns.SelectMany(column => column.MachineOf is { } said
            ? new (string, Func<IResource, VmIndex, string>)[]
            {
                (column.Key, (row, machines) => machines.Find(said(row))?.Id.Value ?? column.Text(row)),
                ($"{column.Key}_name", (row, machines) => machines.Find(said(row))?.Name ?? ""),
            }
            : [(column.Key, (row, _) => column.Text(row))]),
    ];

    private async Task<VmIndex?> MachinesAsync(ResourceKind kind, Scope scope, CancellationToken cancel) =>
        !kind.NamesMachines || kinds.Machines is not { } machines ? VmIndex.Empty
        : await reader.ReadAsync(machines, scope, whole: true, cancel) is RaffResult<LoadedList<IResource>>.Ok { Value: var held } ? VmIndex.Of(held.Rows)
        : null;

    private string NameOf(IResource row) => row.ProjectId is { } id ? directory.CardOf(id).Name : "";
}
