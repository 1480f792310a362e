using System.Globalization;
using System.Text;
using System.Text.Json;
using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Kinds.Export;
using Raff.Console.Lists;

namespace Raff.Console.Features.Access;

/// <summary>
/// Writes all of the matrix, streamed: one line for each holder's account role and one for each of its roles in projects, with what it allows
/// now. An owner has a line for every project.
/// </summary>
public static class AccessExport
{
    private static readonly string[] Columns =
    [
        "kind",
        "id",
        "name",
        "state",
        "marks",
        "account_role",
        "project_id",
        "project",
        "role",
        "state_in_project",
        "permissions_count",
        "permissions",
    ];

    /// <summary>The lines, in order.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Lines(AccessMap map)
    {
        foreach (var holder in map.Holders)
        {
            var marks = AccessView.MarksOf(map, holder).ToArray();
            yield return Line(holder, marks, "", "", holder.Account?.Name ?? "", null, map.Effective(holder));
            foreach (var project in map.Projects.Where(project => holder.IsOwner || holder.Projects.ContainsKey(project.Id)))
            {
                var grant = holder.Projects.GetValueOrDefault(project.Id);
                yield return Line(holder, marks, project.Id.Value, project.Name, holder.IsOwner
                    ? "Owner"
                    : grant!.Role.Name, grant?.BlockedReason, map.Effective(holder, project.Id));
            }

            // Where a project did not answer, or is out of reach, a key's role in it is known all the same.
            foreach (var (project, grant) in holder.Projects.Where(pair => !holder.IsOwner && map.Projects.All(known => known.Id != pair.Key)))
            {
                yield return Line(holder, marks, project.Value, "", grant.Role.Name, grant.BlockedReason, map.Effective(holder, project));
            }
        }
    }

    /// <summary>What the export covers, as a sentence.</summary>
    public static string Coverage(AccessReading reading)
    {
        var refused = reading.Refused.Count == 0 ? ""
            : $" {CountText.Of(reading.Refused.Count, "project")} did not answer: " +
            $"{ExportCoverage.Names(reading.Refused.Select(failure => failure.Project.Value))}.";
        var missing = reading.Missing.Count == 0 ? "" : $" Not read: {string.Join(", ", reading.Missing.Keys)}.";
        return $"Scope: the account. {CountText.Of(reading.ProjectsRead - reading.Refused.Count, "project")} answered, as of " +
            $"{reading.ProjectsAsOf?.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}.{refused}{missing}";
    }

    /// <summary>Writes CSV (UTF-8); the response says what it covers.</summary>
    public static async Task WriteCsvAsync(Stream body, AccessReading reading, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(
            body,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            bufferSize: 64 * 1024,
            leaveOpen: true)
        { NewLine = "\r\n" };
        await writer.WriteLineAsync(CsvText.Line(Columns).AsMemory(), cancel);
        foreach (var line in Lines(reading.Map))
        {
            await writer.WriteLineAsync(CsvText.Line(line).AsMemory(), cancel);
        }
    }

    /// <summary>Writes one JSON object: coverage and rows.</summary>
    public static async Task WriteJsonAsync(Stream body, AccessReading reading, CancellationToken cancel)
    {
        await using var writer = new Utf8JsonWriter(body);
        writer.WriteStartObject();
        writer.WriteString("kind", "access");
        writer.WriteString("coverage", Coverage(reading));
        writer.WriteStartArray("rows");
        foreach (var line in Lines(reading.Map))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in Columns.Zip(line))
            {
                ResourceExport.Write(writer, name, value);
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

    private static object?[] Line(
        AccessHolder holder,
        string[] marks,
        string projectId,
        string project,
        string role,
        string? blockedReason,
        IReadOnlySet<string>? allowed) =>
    [
        AccessView.KindOf(holder),
        holder.Id,
        holder.Name,
        holder.BlockedReason ?? "active",
        marks,
        holder.Account?.Name ?? "",
        projectId,
        project,
        role,
        blockedReason ?? "",
        allowed?.Count,
        allowed?.Order(StringComparer.Ordinal),
    ];
}
