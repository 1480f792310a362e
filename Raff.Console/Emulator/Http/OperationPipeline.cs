using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Raff.Console.Emulator.Lifecycle;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Http;

/// <summary>
/// The path of every request: key, rate, header, project access, permission, query and body; then the handler, in one transaction. Refusals
/// become error bodies here and nowhere else.
/// </summary>
internal sealed class OperationPipeline(
    IDbContextFactory<EmulatorDbContext> contexts,
    StoreWriter writer,
    KeyDirectory keys,
    KeyUsage usage,
    RateLimiter limiter,
    Faults faults,
    LifecycleEngine lifecycle,
    IOptions<EmulatorOptions> options,
    TimeProvider time,
    ILogger<OperationPipeline> log)
{
    private const int MaxBody = 1 << 20;

    /// <summary>Answers a request to an operation.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The last resort: the caller gets an error body, the log the exception.")]
    public async Task RunAsync(HttpContext http, Operation operation)
    {
        var cancel = http.RequestAborted;
        try
        {
            Guard(http);
            var truncate = await faults.BeginAsync(operation, http.Response.Headers, cancel);
            var answer = operation.Access is Access.Public ? await PublicAsync(http, operation, cancel) : await KeyedAsync(http, operation, cancel);
            await (truncate ? WriteHalfAsync(http, operation, answer, cancel) : WriteAsync(http, operation.Status, answer, operation.Answer, cancel));
        }
        catch (RefusalException refusal)
        {
            await WriteAsync(http, refusal.Status, refusal.Body, typeof(ErrorBody), cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The client is gone.
        }
        catch (BadHttpRequestException error)
        {
            await WriteAsync(http, error.StatusCode, new ErrorBody("Bad Request", error.Message), typeof(ErrorBody), cancel);
        }
        catch (Exception error) when ((error as SqliteException ?? error.InnerException as SqliteException) is { } trouble)
        {
            log.LogWarning(error, "{Operation} failed in the store.", operation.Id);
            var (status, name, message) = StoreTrouble.IsBrokenRule(trouble)
                ? (StatusCodes.Status409Conflict, "Conflict", "The change contradicts another one: something with this name exists, or the resource is in use.")
                : (StatusCodes.Status503ServiceUnavailable, "Service Unavailable", $"The emulator's database {StoreTrouble.Predicate(trouble)}.");
            await WriteAsync(http, status, new ErrorBody(name, message), typeof(ErrorBody), cancel);
        }
        catch (Exception error)
        {
            log.LogError(error, "{Operation} failed.", operation.Id);
            var body = new ErrorBody("Internal Server Error", "The emulator failed; its log has the details.");
            await WriteAsync(http, StatusCodes.Status500InternalServerError, body, typeof(ErrorBody), cancel);
        }
    }

    /// <summary>Answers with the description of the API, as JSON or as a page.</summary>
    public Task DocumentAsync(HttpContext http, string document, string contentType) => GuardedAsync(http, () =>
    {
        http.Response.ContentType = contentType;
        return http.Response.WriteAsync(document, http.RequestAborted);
    });

    /// <summary>Answers requests that match no operation.</summary>
    public Task UnknownAsync(HttpContext http) =>
        GuardedAsync(http, () => throw RefusalException.NotFound($"{http.Request.Method} {http.Request.Path} was not found."));

    private async Task GuardedAsync(HttpContext http, Func<Task> answer)
    {
        try
        {
            Guard(http);
            await answer();
        }
        catch (RefusalException refusal)
        {
            await WriteAsync(http, refusal.Status, refusal.Body, typeof(ErrorBody), http.RequestAborted);
        }
    }

    /// <summary>The demo keys are public, so other machines are refused unless configured otherwise.</summary>
    private void Guard(HttpContext http)
    {
        if (!options.Value.AllowRemote && http.Connection.RemoteIpAddress is { } remote && !System.Net.IPAddress.IsLoopback(remote))
        {
            throw RefusalException.Forbidden(
                "The emulator answers its own machine only, because its demo keys are public. Set Emulator:AllowRemote to true to open it.");
        }
    }

    /// <summary>Now in whole milliseconds, as stored, so that a creation and a later read return the same time.</summary>
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    private async Task<object> PublicAsync(HttpContext http, Operation operation, CancellationToken cancel)
    {
        QueryCheck.Check(http.Request, operation);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await operation.Handle(new(http, operation, options.Value, Now()) { Db = db }, cancel);
    }

    private async Task<object> KeyedAsync(HttpContext http, Operation operation, CancellationToken cancel)
    {
        await lifecycle.ApplyDueAsync(cancel);
        var call = new Call(http, operation, options.Value, Now());
        long generation;
        await using (var db = await contexts.CreateDbContextAsync(cancel))
        {
            await using var transaction = await StoreWriter.BeginAsync(db, deferred: true, cancel);
            call.Db = db;
            generation = await StoreWriter.GenerationAsync(db, cancel);
            call.Caller = await keys.AuthenticateAsync(db, generation, http.Request.Headers, call.Now, cancel);
            limiter.Take(call.Caller, http.Response.Headers);
            usage.Used(call.Caller.KeyId, call.Now);
            Authorization.Check(call);
            QueryCheck.Check(http.Request, operation);
            if (operation.Body is { } type)
            {
                call.BodyOrNull = BodyCheck.Read(await ReadBodyAsync(http.Request, cancel), type, operation.BodyOptional);
            }

            if (!operation.Mutates)
            {
                return await operation.Handle(call, cancel);
            }
        }

        // A change waits for its turn outside the read transaction, and then checks again whatever may have changed.
        var answer = await writer.WriteAsync(db => ChangeAsync(call, db, generation, cancel), cancel);
        lifecycle.Wake();
        return answer;
    }

    private async Task<object> ChangeAsync(Call call, EmulatorDbContext db, long checkedGeneration, CancellationToken cancel)
    {
        call.Db = db;
        var generation = await StoreWriter.GenerationAsync(db, cancel);
        if (generation != checkedGeneration)
        {
            call.Caller = await keys.AuthenticateAsync(db, generation, call.Http.Request.Headers, call.Now, cancel);
            Authorization.Check(call);
        }

        if (call.Operation.Paid || call.Operation.NeedsStanding)
        {
            await Billing.DemandStandingAsync(call, cancel);
        }

        if (call.Operation.Paid)
        {
            await Billing.DemandBalanceAsync(call, 0, cancel);
        }

        return await call.Operation.Handle(call, cancel);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpRequest request, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancel)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > MaxBody)
            {
                throw RefusalException.TooLarge("The request body is larger than 1 MiB.");
            }
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    /// <summary>The first half of an answer (<see cref="Faults"/>).</summary>
    private static async Task WriteHalfAsync(HttpContext http, Operation operation, object answer, CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(answer, operation.Answer, WireJson.Options);
        http.Response.StatusCode = operation.Status;
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.Body.WriteAsync(json.AsMemory(0, json.Length / 2), cancel);
    }

    private static Task WriteAsync(HttpContext http, int status, object body, Type type, CancellationToken cancel)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(body, type, WireJson.Options, "application/json; charset=utf-8", cancel);
    }
}
