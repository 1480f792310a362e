using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;

namespace Raff.Console.Tests.Sessions;

public sealed class SessionStoreTests : IAsyncLifetime
{
    private SessionStoreFixture world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => world = await SessionStoreFixture.CreateAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Find_LiveSession_GivesTheOperator()
    {
        var session = await world.OpenIdAsync();

        var found = await world.OperatorAsync(session);

        found.Session.ShouldBe(session);
        found.Connection.Endpoint.ShouldBe(new Uri("https://api.example/"));
        found.Connection.Key.Reveal().ShouldBe(SessionStoreFixture.Secret);
        found.Identity.KeyName.ShouldBe("deploys");
        found.EndpointName.ShouldBe("https://api.example/");
    }

    [Fact]
    public async Task Find_UnknownToken_IsUnknown() =>
        (await world.FindAsync(SessionToken.Hash(SessionToken.Create())!.Value)).ShouldBeOfType<SessionLookup.Unknown>();

    [Fact]
    public async Task Find_AfterRestart_StillLives()
    {
        var session = await world.OpenIdAsync();

        var found = (await world.NewStore(world.Endpoint).FindAsync(session, Cancel)).ShouldBeOfType<SessionLookup.Live>();

        found.Operator.Connection.Key.Reveal().ShouldBe(SessionStoreFixture.Secret);
    }

    [Fact]
    public async Task Find_EndpointChangedSince_NeverSendsTheKeyThere()
    {
        var session = await world.OpenIdAsync();

        (await world.NewStore(new FixedEndpoint("https://other.example/", isEmulator: false)).FindAsync(session, Cancel))
            .ShouldBeOfType<SessionLookup.Unknown>();
    }

    [Fact]
    public async Task Find_EmulatorOnAnotherPort_StillLivesAtTheNewOne()
    {
        var key = new ApiKey(SessionStoreFixture.Secret);
        var token = await world.NewStore(new FixedEndpoint("http://127.0.0.1:5080/", isEmulator: true))
            .CreateAsync(key, new Identity { Key = "hash", KeyPrefix = key.Prefix }, new SessionOrigin(null, null), Cancel);

        var found = await world.NewStore(new FixedEndpoint("http://127.0.0.1:5081/", isEmulator: true)).FindAsync(SessionToken.Hash(token)!.Value, Cancel);

        found.ShouldBeOfType<SessionLookup.Live>().Operator.Connection.Endpoint.ShouldBe(new Uri("http://127.0.0.1:5081/"));
    }

    [Fact]
    public async Task Create_Session_LeavesNeitherKeyNorTokenInTheFiles()
    {
        var token = await world.OpenAsync();
        SqliteConnection.ClearAllPools();

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(world.DatabasePath)!, "*", SearchOption.AllDirectories))
        {
            var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Cancel));
            text.ShouldNotContain(SessionStoreFixture.Secret[13..], customMessage: file);
            text.ShouldNotContain(token, customMessage: file);
        }
    }

    [Fact]
    public async Task Find_IdleForTooLong_EndsIt()
    {
        var session = await world.OpenIdAsync();
        world.Time.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromSeconds(1));
        (await world.FindAsync(session)).ShouldBeOfType<SessionLookup.Live>();

        world.Time.AdvanceSeconds(1);

        (await world.FindAsync(session)).ShouldBe(new SessionLookup.Over(SessionEnd.Idle));
        (await world.RecordAsync(session)).ProtectedKey.ShouldBeEmpty();
    }

    [Fact]
    public async Task Find_Lookup_DoesNotRenewTheSession()
    {
        var session = await world.OpenIdAsync();
        for (var minutes = 0; minutes < 60; minutes += 10)
        {
            (await world.FindAsync(session)).ShouldBeOfType<SessionLookup.Live>();
            world.Time.Advance(TimeSpan.FromMinutes(10));
        }

        (await world.FindAsync(session)).ShouldBe(new SessionLookup.Over(SessionEnd.Idle));
    }

    [Fact]
    public async Task Touch_Input_RenewsUpToTheAbsoluteEnd()
    {
        var session = await world.OpenIdAsync();
        for (var minutes = 0; minutes < 12 * 60; minutes += 30)
        {
            (await world.FindAsync(session)).ShouldBeOfType<SessionLookup.Live>();
            await world.Store.TouchAsync(session, Cancel);
            world.Time.Advance(TimeSpan.FromMinutes(30));
        }

        (await world.FindAsync(session)).ShouldBe(new SessionLookup.Over(SessionEnd.Expired));
    }

    [Fact]
    public async Task Touch_WithinAMinute_WritesNothing()
    {
        var session = await world.OpenIdAsync();
        var opened = (await world.RecordAsync(session)).LastActivityAt;

        world.Time.AdvanceSeconds(59);
        await world.Store.TouchAsync(session, Cancel);
        (await world.RecordAsync(session)).LastActivityAt.ShouldBe(opened);

        world.Time.AdvanceSeconds(1);
        await world.Store.TouchAsync(session, Cancel);
        (await world.RecordAsync(session)).LastActivityAt.ShouldBe(world.Time.GetUtcNow());
    }

    [Fact]
    public async Task Touch_OverdueSession_DoesNotReviveIt()
    {
        var session = await world.OpenIdAsync();
        world.Time.Advance(TimeSpan.FromMinutes(61));

        await world.Store.TouchAsync(session, Cancel);

        (await world.FindAsync(session)).ShouldBe(new SessionLookup.Over(SessionEnd.Idle));
    }

    [Fact]
    public async Task End_Session_NotifiesListenersOnceAndDeletesTheKey()
    {
        var session = await world.OpenIdAsync();
        var other = await world.OpenIdAsync();
        List<SessionEnd> heard = [];
        using var listening = world.Ends.Listen(session, heard.Add);
        using var elsewhere = world.Ends.Listen(other, heard.Add);

        await world.Store.EndAsync(session, SessionEnd.SignedOut, Cancel);
        await world.Store.EndAsync(session, SessionEnd.Expired, Cancel);

        heard.ShouldBe([SessionEnd.SignedOut]);
        (await world.FindAsync(session)).ShouldBe(new SessionLookup.Over(SessionEnd.SignedOut));
        (await world.RecordAsync(session)).ProtectedKey.ShouldBeEmpty();
        (await world.FindAsync(other)).ShouldBeOfType<SessionLookup.Live>();
    }

    [Fact]
    public async Task EndAll_OfAKey_LeavesOtherKeysAndTheException()
    {
        var first = await world.OpenIdAsync();
        var second = await world.OpenIdAsync();
        var foreign = await world.OpenIdAsync("raff_another");

        await world.Store.EndAllAsync((await world.OperatorAsync(first)).Identity.Key, SessionEnd.EndedElsewhere, except: first, Cancel);

        (await world.FindAsync(first)).ShouldBeOfType<SessionLookup.Live>();
        (await world.FindAsync(second)).ShouldBe(new SessionLookup.Over(SessionEnd.EndedElsewhere));
        (await world.FindAsync(foreign)).ShouldBeOfType<SessionLookup.Live>();
    }

    [Fact]
    public async Task Sweep_UnusedSessions_EndsOverdueOnesAndNotifiesTheirTabs()
    {
        var idle = await world.OpenIdAsync();
        world.Time.Advance(TimeSpan.FromMinutes(30));
        var busy = await world.OpenIdAsync();
        List<SessionEnd> heard = [];
        using var listening = world.Ends.Listen(idle, heard.Add);
        world.Time.Advance(TimeSpan.FromMinutes(30));

        await world.Store.SweepAsync(Cancel);

        heard.ShouldBe([SessionEnd.Idle]);
        (await world.FindAsync(busy)).ShouldBeOfType<SessionLookup.Live>();
    }

    [Fact]
    public async Task Sweep_AMonthLater_DeletesEndedSessions()
    {
        await world.OpenIdAsync();
        world.Time.Advance(TimeSpan.FromHours(1));
        await world.Store.SweepAsync(Cancel);

        world.Time.Advance(TimeSpan.FromDays(31));
        await world.Store.SweepAsync(Cancel);

        await using var store = await world.Contexts.CreateDbContextAsync(Cancel);
        (await store.Sessions.CountAsync(Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task List_OwnSessions_NamesTheCurrentOneAndNoOtherKeys()
    {
        var first = await world.OpenIdAsync();
        world.Time.AdvanceSeconds(1);
        var second = await world.OpenIdAsync();
        await world.OpenIdAsync("raff_another");

        var list = await world.Store.ListAsync(await world.OperatorAsync(first), Cancel);

        list.Select(s => (s.Id, s.IsCurrent)).ShouldBe([(second, false), (first, true)]);
        list[0].UserAgent.ShouldBe("Firefox on Linux");
        list[0].RemoteAddress.ShouldBe("192.0.2.1");
    }

    [Fact]
    public async Task UpdateIdentity_NewIdentity_IsUsedByTheNextRequest()
    {
        var session = await world.OpenIdAsync();
        var newer = (await world.OperatorAsync(session)).Identity with { AccountRole = "Admin" };

        (await world.Store.UpdateIdentityAsync(session, newer, Cancel)).ShouldNotBeNull();

        (await world.OperatorAsync(session)).Identity.AccountRole.ShouldBe("Admin");
        ((await world.NewStore(world.Endpoint).FindAsync(session, Cancel)) as SessionLookup.Live)!.Operator.Identity.AccountRole.ShouldBe("Admin");
    }

    [Fact]
    public async Task IdentityKey_OfOneKey_IsStableAndDiffersByKeyAndEndpoint()
    {
        var key = new ApiKey(SessionStoreFixture.Secret);
        var hash = await world.Vault.IdentityKeyAsync("emulator", key, Cancel);

        (await world.Vault.IdentityKeyAsync("emulator", new ApiKey(SessionStoreFixture.Secret), Cancel)).ShouldBe(hash);
        (await world.Vault.IdentityKeyAsync("https://api.example/", key, Cancel)).ShouldNotBe(hash);
        (await world.Vault.IdentityKeyAsync("emulator", new ApiKey("raff_another"), Cancel)).ShouldNotBe(hash);
        hash.ShouldNotContain("raff");
    }
}
