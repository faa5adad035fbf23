using IroService.Casework.Accounts;
using IroService.Casework.Drafts;
using IroService.Domain.Notifications;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IroService.Casework.Storage.Mapping;

file sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.HasOne<Person>().WithOne().HasForeignKey<Account>(a => a.PersonId);
        builder.Property(a => a.UserName).HasMaxLength(254);
        builder.Property(a => a.NormalizedUserName).HasMaxLength(254);
        builder.Property(a => a.Email).HasMaxLength(254);
        builder.Property(a => a.NormalizedEmail).HasMaxLength(254);
        builder.HasIndex(a => a.NormalizedEmail).IsUnique();
        builder.HasIndex(a => a.NormalizedUserName).IsUnique();
        builder.Property(a => a.PasswordHash).HasMaxLength(400);
        builder.Property(a => a.SecurityStamp).HasMaxLength(100);
        builder.Property(a => a.ConcurrencyStamp).HasMaxLength(100).IsConcurrencyToken();
        builder.Property(a => a.LastCode).HasMaxLength(20);
        builder.Ignore(a => a.PhoneNumber);
        builder.Ignore(a => a.PhoneNumberConfirmed);
        // Counted by CountTries.
        builder.Ignore(a => a.AccessFailedCount);
        builder.Ignore(a => a.LockoutEnabled);
        builder.Ignore(a => a.LockoutEnd);
    }
}

file sealed class AccountTokenMapping : IEntityTypeConfiguration<IdentityUserToken<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> builder)
    {
        builder.ToTable("AccountTokens");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId);
        builder.Property(t => t.LoginProvider).HasMaxLength(100);
        builder.Property(t => t.Name).HasMaxLength(100);
        builder.Property(t => t.Value).HasMaxLength(2000);
    }
}

file sealed class AccountLinkMapping : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.ToTable("AccountLinks");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
        // Two who set a password by one link at once: the second finds it used.
        builder.Property(l => l.UsedAt).IsConcurrencyToken();
    }
}

file sealed class AccountEventMapping : IEntityTypeConfiguration<AccountEvent>
{
    public void Configure(EntityTypeBuilder<AccountEvent> builder)
    {
        builder.ToTable("AccountEvents");
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.ById);
        builder.HasIndex(e => new { e.PersonId, e.Id });
    }
}

file sealed class SignInSessionMapping : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.ToTable("SignInSessions");
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        builder.Property(s => s.KeyHash).HasMaxLength(SignInSession.HashLength);
        builder.HasIndex(s => s.KeyHash).IsUnique();
        builder.Property(s => s.DirectoryHash).HasMaxLength(SignInSession.HashLength);
        builder.HasIndex(s => s.DirectoryHash);
    }
}

file sealed class DirectoryLinkMapping : IEntityTypeConfiguration<DirectoryLink>
{
    public void Configure(EntityTypeBuilder<DirectoryLink> builder)
    {
        builder.ToTable("DirectoryLinks");
        builder.HasOne<Person>().WithOne().HasForeignKey<DirectoryLink>(l => l.PersonId);
        builder.Property(l => l.KeyHash).HasMaxLength(SignInSession.HashLength);
        builder.HasIndex(l => l.KeyHash).IsUnique();
    }
}

file sealed class KeptFormMapping : IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<KeptForm> builder)
    {
        builder.ToTable("KeptForms");
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);
        builder.Property(f => f.Path).HasMaxLength(KeptForm.PathLength);
    }
}

file sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("Drafts");
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId);
        builder.Property(d => d.Path).HasMaxLength(Draft.PathLength);
        builder.HasIndex(d => new { d.PersonId, d.Path }).IsUnique();
    }
}
