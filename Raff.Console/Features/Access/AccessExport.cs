using System.Globalization;
using System.Text;
using System.Text.Json;
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
    private static readonly string[] Columns = ["kind", "id", "name", "state", "marks", "account_role", "project_id", "project", "role", "state_in_project", "permissions_count", "permissions"];

    /// <summary>The lines, in order.</summary>
    public static IEnumerable<IReadOnlyList<string>> Lines(AccessMap map)
    {
        foreach (var holder in map.Holders)
        {
            var marks = string.Join(' ', AccessView.MarksOf(map, holder).Select(mark => mark.Replace(' ', '-')));
            yield return Line(holder, marks, "", "", holder.Account?.Name ?? "", null, map.Effective(holder));
            foreach (var project in map.Projects.Where(project => holder.IsOwner || holder.Projects.ContainsKey(project.Id)))
            {
                var grant = holder.Projects.GetValueOrDefault(project.Id);
                yield return Line(holder, marks, project.Id.Value, project.Name, holder.IsOwner ? "Owner" : grant!.Role.Name, grant?.BlockedReason, map.Effective(holder, project.Id));
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
        var refused = reading.Refused.Count == 0 ? "" : $" Not answered by {reading.Refused.Count.ToString(CultureInfo.InvariantCulture)} projects: {string.Join(", ", reading.Refused.Select(failure => failure.Project.Value))}.";
        var missing = reading.Missing.Count == 0 ? "" : $" Not read: {string.Join(", ", reading.Missing.Keys)}.";
        return $"Scope: the account. {(reading.ProjectsRead - reading.Refused.Count).ToString(CultureInfo.InvariantCulture)} projects answered, as of {reading.ProjectsAsOf?.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}.{refused}{missing}";
    }

    /// <summary>Writes CSV (RFC 4180, UTF-8), with the coverage in a last line.</summary>
    public static async Task WriteCsvAsync(Stream body, AccessReading reading, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 64 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(',', Columns).AsMemory(), cancel);
        var count = 0;
        foreach (var line in Lines(reading.Map))
        {
            count++;
            await writer.WriteLineAsync(string.Join(',', line.Select(ResourceExport.Cell)).AsMemory(), cancel);
        }

        await writer.WriteLineAsync(ResourceExport.Cell($"# {count.ToString(CultureInfo.InvariantCulture)} rows. {Coverage(reading)}").AsMemory(), cancel);
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
                writer.WriteString(name, value);
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

    private static string[] Line(AccessHolder holder, string marks, string projectId, string project, string role, string? blockedReason, IReadOnlySet<string>? allowed) =>
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
        allowed?.Count.ToString(CultureInfo.InvariantCulture) ?? "",
        allowed is null ? "unknown" : string.Join(' ', allowed.Order(StringComparer.Ordinal)),
    ];
}
