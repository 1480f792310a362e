using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Raff.Console.Domain;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds.Joins;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Kinds.Export;

/// <summary>
/// Writes the full filtered list as CSV or JSON, streamed row by row: project ID and name on each row that can have one, and every fact of every column,
/// shown or not. Cells of CSV are made harmless by <see cref="CsvText"/>.
/// </summary>
public sealed class ResourceExport(ListReader reader, ResourceKinds kinds, ProjectDirectory directory, PriceCatalog catalog, RaffClient client,
    IRowFindings findings, IKnownNetworks? networks = null)
{
    /// <summary>Loads the whole list, with the VMs of its rows where it names any, and finds the rows that match a query.</summary>
    /// <returns>The rows, or why they could not be loaded.</returns>
    public async Task<RaffResult<ExportRows>> LoadAsync(ResourceKind kind, Scope scope, ListQuery query, CancellationToken cancel)
    {
        var read = await reader.ReadAsync(kind, scope, whole: true, cancel);
        if (!read.TryGet(out var whole, out var error))
        {
            return new RaffResult<ExportRows>.Failed(error);
        }

        var context = await ContextAsync(kind, scope, query, whole, cancel);
        return new RaffResult<ExportRows>.Ok(new ExportRows(whole, ListView.Of(whole, kind, query, context), await VmsAsync(kind, scope, cancel),
            context));
    }

    /// <summary>Writes the rows as CSV (UTF-8): a heading and the rows, nothing else. The response says what they cover.</summary>
    public async Task WriteCsvAsync(Stream body, ResourceKind kind, ExportRows rows, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 64 * 1024,
            leaveOpen: true)
        { NewLine = "\r\n" };
        var fields = Fields(kind, rows.Context);
        await writer.WriteLineAsync(CsvText.Line(fields.Select(field => field.Key)).AsMemory(), cancel);
        foreach (var place in rows.Places)
        {
            var row = rows.List.Rows[place];
            await writer.WriteLineAsync(CsvText.Line(fields.Select(field => field.Value(row, rows))).AsMemory(), cancel);
        }
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
        var fields = Fields(kind, rows.Context);
        foreach (var place in rows.Places)
        {
            var row = rows.List.Rows[place];
            writer.WriteStartObject();
            foreach (var (key, value) in fields)
            {
                Write(writer, key, value(row, rows));
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

    /// <summary>Writes a field: null, a text, a list of texts or a number.</summary>
    public static void Write(Utf8JsonWriter writer, string key, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull(key);
                break;
            case string text:
                writer.WriteString(key, text);
                break;
            case IEnumerable<string> texts:
                writer.WriteStartArray(key);
                foreach (var text in texts)
                {
                    writer.WriteStringValue(text);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteNumber(key, Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <summary>What a file contains of a row: every fact of every column, and beside the id of a VM its name.</summary>
    private List<(string Key, Func<IResource, ExportRows, object?> Value)> Fields(ResourceKind kind, RowContext context)
    {
        var fields = new List<(string Key, Func<IResource, ExportRows, object?> Value)>();
        if (!kind.IsAccount)
        {
            fields.Add(("project_id", (row, _) => row.ProjectId?.Value ?? ""));
            fields.Add(("project", (row, _) => NameOf(row)));
        }

        // What a sweep adds comes last: other columns keep their places in files that people have formulas for.
        foreach (var column in kind.Columns.OrderBy(column => column.NeedsFindings).Select(column => column.In(context)))
        {
            if (column.VmOf is { } said)
            {
                fields.Add((column.Key, (row, rows) => rows.Vms?.Find(said(row))?.Id.Value ?? column.Text(row)));
                fields.Add(($"{column.Key}_name", (row, rows) => rows.Vms?.Find(said(row))?.Name ?? ""));
            }
            else if (column.Facts.IsEmpty)
            {
                fields.Add((column.Key, (row, _) => column.Text(row)));
            }
            else
            {
                fields.AddRange(column.Facts.Select(fact => (fact.Key, (Func<IResource, ExportRows, object?>)((row, _) => fact.Value(row)))));
            }
        }

        return fields;
    }

    private async Task<RowContext> ContextAsync(ResourceKind kind, Scope scope, ListQuery query, LoadedList<IResource> whole, CancellationToken cancel)
    {
        var lists = ImmutableDictionary.CreateBuilder<string, LoadedList<IResource>>(StringComparer.Ordinal);
        var needs = kind.Columns.SelectMany(column => column.Needs).Concat(kind.NeedsOfRows(query)).ToHashSet(StringComparer.Ordinal);
        foreach (var need in needs.Select(kinds.Find).OfType<ResourceKind>())
        {
            if (await reader.ReadAsync(need, scope, whole: true, cancel) is RaffResult<LoadedList<IResource>>.Ok { Value: var held })
            {
                lists[need.Word] = held;
            }
        }

        return new RowContext
        {
            Rows = whole.Rows,
            Prices = kind.HasPrices ? await catalog.ReadAsync(client, cancel) : PriceBook.Empty,
            Projects = scope is Scope.AllProjects && !kind.IsAccount ? ProjectOrder.Of(directory.Projects.Rows) : null,
            Lists = new JoinedLists(lists.ToImmutable(), needs.Contains(JoinNeed.Networks) && networks is not null ? await networks.ReadAsync(cancel)
                : KnownNetworks.Nothing),
            Findings = kind.Columns.Any(column => column.NeedsFindings) ? await findings.ReadAsync(kind.Word, cancel) : null,
        };
    }

    private async Task<VmIndex?> VmsAsync(ResourceKind kind, Scope scope, CancellationToken cancel) =>
        !kind.NamesVms || kinds.Vms is not { } machines ? VmIndex.Empty
        : await reader.ReadAsync(machines, scope, whole: true, cancel) is RaffResult<LoadedList<IResource>>.Ok { Value: var held } ? VmIndex.Of(held.Rows)
        : null;

    private string NameOf(IResource row) => row.ProjectId is { } id ? directory.CardOf(id).Name : "";
}
