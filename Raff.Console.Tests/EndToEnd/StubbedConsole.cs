using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The console before a stub of the API where the key says how many projects there are: accounts of every size in one run.</summary>
public sealed class StubbedConsole : IAsyncLifetime
{
    /// <summary>The program.</summary>
    public ConsoleApp App { get; private set; } = null!;

    private StubApi Api { get; set; } = null!;

    /// <summary>The key of an account with so many projects, named <c>project-0000</c> and so on.</summary>
    public static string KeyOf(int projects) => $"raff_{projects:00000000}{new string('a', 56)}";

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Api = await StubApi.StartAsync();
        Api.On("GET", "/api/v1/*").Always(StubAnswer.List([]));
        Api.On("GET", "/api/v1/api-keys").Always(StubAnswer.Error(403, "You may not list keys"));
        Api.On("GET", "/api/v1/projects/*").Always(request => StubAnswer.One(Project(request.Path[^4..])));
        Api.On("GET", "/api/v1/projects").Always(request =>
        {
            var all = int.Parse(request.Key![5..13], null);
            var (offset, limit) = (request.Number("offset", 0), request.Number("limit", 20));
            return StubAnswer.List([.. Enumerable.Range(offset, Math.Clamp(all - offset, 0, limit)).Select(number => Project($"{number:0000}"))], all);
        });
        App = new ConsoleApp(new Dictionary<string, string?> { ["Raff:Endpoint"] = Api.Address.ToString() });
        App.Start();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Api.DisposeAsync();
    }

    private static object Project(string number) => new { id = $"prj_{number}", name = $"project-{number}", slug = $"project-{number}", account_id = "acc_1" };
}
