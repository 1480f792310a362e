namespace Raff.Console.Features.SignIn;

/// <summary>Registers the sign-in page and what it checks keys with.</summary>
public static class SignInServices
{
    /// <summary>Adds signing in; needs <c>AddSessions</c>.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<SignInFlow>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = SignInEndpoints.FormCookie;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }
}
