using Microsoft.Playwright;

namespace Raff.Console.Tests.Support;

/// <summary>A key that can read its own role and has roles in projects, and a tab that is signed in with it.</summary>
internal static class KeyWithRoles
{
    /// <summary>The id of a role.</summary>
    public static async Task<string> RoleAsync(BrowserWorld world, string slug) =>
        $"{(await world.RowsAsync("roles")).Single(role => $"{role["slug"]}" == slug)["id"]}";

    /// <summary>Makes the key and signs in with it.</summary>
    /// <returns>The tab, and the ids of the roles that the key was given.</returns>
    public static async Task<(ConsoleTab Tab, IReadOnlyList<string> Grants)> SignInAsync(
        BrowserWorld world, IBrowserContext profile, string name, string goTo, params (string Project, string Role)[] roles)
    {
        var projects = await world.ProjectsAsync();
        var slug = name.ToLowerInvariant().Replace(' ', '-');
        string[] permissions = ["account.apikeys.view", "account.roles.view", "account.projects.view"];
        var role = await world.CreateAsync("roles", new { name, slug, scope = "account", permissions });
        var key = (await world.SendAsync(HttpMethod.Post, "api-keys", new { name, role_id = role }))["data"]!;
        var grants = new List<string>();
        foreach (var (project, projectRole) in roles)
        {
            var path = $"projects/{projects[project]}/members";
            grants.Add(await world.CreateAsync(path, new { api_key_id = $"{key["id"]}", role_id = await RoleAsync(world, projectRole) }));
        }

        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.Page.GotoAsync(new Uri(world.App.Address, $"/sign-in?returnUrl={Uri.EscapeDataString(goTo)}").ToString());
        await tab.Page.GetByTestId("sign-in-key").FillAsync($"{key["secret"]}");
        await tab.Page.GetByTestId("sign-in-submit").ClickAsync();
        await tab.Switcher.WaitForAsync();
        return (tab, grants);
    }
}
