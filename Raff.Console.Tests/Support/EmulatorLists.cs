namespace Raff.Console.Tests.Support;

/// <summary>The emulator's resource lists.</summary>
public static class EmulatorLists
{
    /// <summary>The paths of the eight kinds.</summary>
    public static TheoryData<string> Kinds { get; } = ["/vms", "/volumes", "/snapshots", "/backups", "/backup-schedules", "/vpcs", "/ips", "/security-groups"];

    /// <summary>Every row of a list, page by page, in order.</summary>
    public static async Task<IReadOnlyList<string>> AllIdsAsync(this EmulatorHost host, string path, string key, string? project = null, int limit = 7)
    {
        var ids = new List<string>();
        while (true)
        {
            var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var page = await host.GetAsync($"{path}{separator}limit={limit}&offset={ids.Count}", key, project);
            page.ShouldBe(System.Net.HttpStatusCode.OK);
            ids.AddRange(page.Ids);
            // VPCs and firewalls come whole and without a total.
            if (!page.Body.TryGetProperty("total", out var total) || page.Ids.Count == 0 || ids.Count >= total.GetInt64())
            {
                return ids;
            }
        }
    }
}
