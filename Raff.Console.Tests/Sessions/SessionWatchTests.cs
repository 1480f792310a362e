using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;
using Raff.Console.Sessions;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Sessions;

public sealed class SessionWatchTests : IAsyncLifetime
{
    private SessionStoreFixture world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => world = await SessionStoreFixture.CreateAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Watch_SessionEnds_RaisesEndedOnceWithTheSignInUrl()
    {
        var session = await world.OpenIdAsync();
        using var watch = new SessionWatch(world.Ends);
        var raised = 0;
        watch.Ended += () => raised++;
        watch.Begin(session);

        await world.Store.EndAsync(session, SessionEnd.Revoked, Cancel);
        watch.End(SessionEnd.Idle);

        raised.ShouldBe(1);
        watch.Reason.ShouldBe(SessionEnd.Revoked);
        watch.SignInUrl("/p/staging/vms").ShouldBe("/sign-in?reason=revoked&returnUrl=%2Fp%2Fstaging%2Fvms");
    }

    [Fact]
    public async Task Watch_AMinuteBeforeIdle_WarnsUntilInput()
    {
        var session = await world.OpenIdAsync();
        using var watch = new SessionWatch(world.Ends);
        watch.Begin(session);
        var current = new CurrentOperator();
        current.Fill(await world.OperatorAsync(session), _ => Task.FromResult(true));
        var activity = new SessionActivity(current, world.Store, new SoftStore(NullLogger<SoftStore>.Instance), watch, world.Limits, world.Time);
        world.Time.Advance(world.Limits.Value.Idle - TimeSpan.FromMinutes(2));
        world.Ends.AnnounceEndingSoon(await world.Store.EndingSoonAsync(Cancel));
        watch.EndsSoon.ShouldBeFalse();

        world.Time.AdvanceSeconds(60);
        world.Ends.AnnounceEndingSoon(await world.Store.EndingSoonAsync(Cancel));
        watch.EndsSoon.ShouldBeTrue();

        await activity.TouchAsync(Cancel);
        watch.EndsSoon.ShouldBeFalse();
        world.Time.AdvanceSeconds(90);
        await world.Store.SweepAsync(Cancel);
        world.Ends.AnnounceEndingSoon(await world.Store.EndingSoonAsync(Cancel));
        watch.EndsSoon.ShouldBeFalse();
        watch.Reason.ShouldBeNull("the session went on");
    }

    [Fact]
    public async Task Watch_SignedOut_DoesNotComeBack()
    {
        var session = await world.OpenIdAsync();
        using var watch = new SessionWatch(world.Ends);
        watch.Begin(session);

        await world.Store.EndAsync(session, SessionEnd.SignedOut, Cancel);

        watch.SignInUrl("/p/staging/vms").ShouldBe("/sign-in?reason=signed-out");
    }

    [Fact]
    public async Task Watch_Disposed_LeavesNoListenerBehind()
    {
        var watch = new SessionWatch(world.Ends);
        watch.Begin(await world.OpenIdAsync());
        world.Ends.Count.ShouldBe(1);

        watch.Dispose();

        world.Ends.Count.ShouldBe(0);
    }

    [Fact]
    public async Task EnsureAlive_BeforeAndAfterTheEnd_ChecksTheRecord()
    {
        var session = await world.OpenIdAsync();
        var current = new CurrentOperator();
        current.Fill(await world.OperatorAsync(session), token => world.Store.IsAliveAsync(session, token));
        (await current.EnsureAliveAsync(Cancel)).ShouldBeTrue();

        world.Time.Advance(TimeSpan.FromHours(1));

        (await current.EnsureAliveAsync(Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task EnsureAlive_NoOneSignedIn_IsFalse() => (await new CurrentOperator().EnsureAliveAsync(Cancel)).ShouldBeFalse();

    [Fact]
    public async Task Fill_WithAnotherSession_IsRefused()
    {
        var current = new CurrentOperator();
        current.Fill(await world.OperatorAsync(await world.OpenIdAsync()), _ => Task.FromResult(true));
        var other = await world.OperatorAsync(await world.OpenIdAsync());

        Should.Throw<InvalidOperationException>(() => current.Fill(other, _ => Task.FromResult(true)));
        Should.Throw<InvalidOperationException>(() => new CurrentOperator().Required);
    }

    [Fact]
    public async Task Update_NewerIdentity_IsNews()
    {
        var current = new CurrentOperator();
        current.Fill(await world.OperatorAsync(await world.OpenIdAsync()), _ => Task.FromResult(true));
        var news = 0;
        current.Changed += () => news++;

        current.Update(current.Required.Identity with { AccountRole = "Admin" });

        news.ShouldBe(1);
        current.Required.Identity.AccountRole.ShouldBe("Admin");
    }

    [Fact]
    public async Task Activity_ManyInputs_WriteOnceAMinute()
    {
        var session = await world.OpenIdAsync();
        var opened = world.Time.GetUtcNow();
        var current = new CurrentOperator();
        current.Fill(await world.OperatorAsync(session), _ => Task.FromResult(true));
        var activity = new SessionActivity(
            current,
            world.Store,
            new SoftStore(NullLogger<SoftStore>.Instance),
            new SessionWatch(world.Ends),
            world.Limits,
            world.Time);

        await activity.TouchAsync(Cancel);
        world.Time.AdvanceSeconds(61);
        await activity.TouchAsync(Cancel);
        var first = world.Time.GetUtcNow();
        for (var i = 0; i < 5; i++)
        {
            world.Time.AdvanceSeconds(10);
            await activity.TouchAsync(Cancel);
        }

        first.ShouldBe(opened + TimeSpan.FromSeconds(61));
        (await world.RecordAsync(session)).LastActivityAt.ShouldBe(first);
    }

    [Fact]
    public async Task OwnSessions_OfAKey_AreListedAndEnded()
    {
        var mine = await world.OpenIdAsync();
        var second = await world.OpenIdAsync();
        var third = await world.OpenIdAsync();
        var foreign = await world.OpenIdAsync("raff_another");
        var current = new CurrentOperator();
        current.Fill(await world.OperatorAsync(mine), token => world.Store.IsAliveAsync(mine, token));
        var own = new OwnSessions(current, world.Store);

        (await own.EndAsync(foreign, Cancel)).ShouldBeFalse();
        (await own.EndAsync(second, Cancel)).ShouldBeTrue();
        (await own.EndAsync(second, Cancel)).ShouldBeFalse();
        await own.EndOthersAsync(Cancel);

        (await own.ListAsync(Cancel)).Select(s => s.Id).ShouldBe([mine]);
        (await world.FindAsync(second)).ShouldBe(new SessionLookup.Over(SessionEnd.EndedElsewhere));
        (await world.FindAsync(third)).ShouldBe(new SessionLookup.Over(SessionEnd.EndedElsewhere));
        (await world.FindAsync(foreign)).ShouldBeOfType<SessionLookup.Live>();
    }

    [Fact]
    public async Task OwnSessions_AfterOnesOwnEnd_EndNoOthers()
    {
        var mine = await world.OpenIdAsync();
        var other = await world.OpenIdAsync();
        var current = new CurrentOperator();
        current.Fill(await world.OperatorAsync(mine), token => world.Store.IsAliveAsync(mine, token));
        await world.Store.EndAsync(mine, SessionEnd.SignedOut, Cancel);

        await new OwnSessions(current, world.Store).EndOthersAsync(Cancel);

        (await world.FindAsync(other)).ShouldBeOfType<SessionLookup.Live>();
    }

    [Fact]
    public async Task Socket_SessionEnds_IsCutAfterAFewSeconds()
    {
        var time = new SteppedTime();
        var session = await world.OpenIdAsync();
        var leave = new TaskCompletionSource();
        var lifetime = new Lifetime();
        var guard = new SessionSocketGuard(_ => leave.Task, world.Ends, time);
        var serving = guard.InvokeAsync(Connection("/_blazor", session, lifetime));

        await world.Store.EndAsync(session, SessionEnd.Expired, Cancel);
        lifetime.Aborted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(5));

        lifetime.Aborted.ShouldBeTrue();
        leave.SetResult();
        await serving;
        world.Ends.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Socket_ClosedByTheClient_IsForgotten()
    {
        var lifetime = new Lifetime();
        var guard = new SessionSocketGuard(_ => Task.CompletedTask, world.Ends, new SteppedTime());

        await guard.InvokeAsync(Connection("/_blazor", await world.OpenIdAsync(), lifetime));

        world.Ends.Count.ShouldBe(0);
        lifetime.Aborted.ShouldBeFalse();
    }

    private static DefaultHttpContext Connection(string path, SessionId session, Lifetime lifetime)
    {
        var context = new DefaultHttpContext
        {
            User = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, session.Value)],
            SessionAuthenticationHandler.SchemeName))
        };
        context.Request.Path = path;
        context.Features.Set<IHttpRequestLifetimeFeature>(lifetime);
        return context;
    }

    private sealed class Lifetime : IHttpRequestLifetimeFeature
    {
        public bool Aborted { get; private set; }

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => Aborted = true;
    }
}
