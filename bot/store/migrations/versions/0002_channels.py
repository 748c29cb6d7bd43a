"""Channels: what gateways carry, kiosks, links to a phone, parts of long messages."""

from alembic import op
import sqlalchemy as sa

import bot.store.base

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('part',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('gateway', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('reference', sa.String(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('total', sa.Integer(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('created_at', bot.store.base.UtcDateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_part'))
    )
    with op.batch_alter_table('part', schema=None) as batch_op:
        batch_op.create_index('uq_part', ['gateway', 'address', 'reference', 'number'], unique=True)

    op.create_table('kiosk',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('token_hash', sa.String(), nullable=False),
    sa.Column('registered_by', sa.Uuid(), nullable=True),
    sa.Column('created_at', bot.store.base.UtcDateTime(timezone=True), nullable=False),
    sa.Column('revoked_at', bot.store.base.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['registered_by'], ['coordinator.id'], name=op.f('fk_kiosk_registered_by_coordinator')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_kiosk')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_kiosk_token_hash'))
    )
    op.create_table('link',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('conversation_id', sa.Uuid(), nullable=False),
    sa.Column('token_hash', sa.String(), nullable=False),
    sa.Column('code_hash', sa.String(), nullable=False),
    sa.Column('created_at', bot.store.base.UtcDateTime(timezone=True), nullable=False),
    sa.Column('expires_at', bot.store.base.UtcDateTime(timezone=True), nullable=False),
    sa.Column('used_at', bot.store.base.UtcDateTime(timezone=True), nullable=True),
    sa.Column('address_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['address_id'], ['address.id'], name=op.f('fk_link_address_id_address')),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversation.id'], name=op.f('fk_link_conversation_id_conversation')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_link')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_link_token_hash'))
    )
    with op.batch_alter_table('link', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_link_code_hash'), ['code_hash'], unique=False)
        batch_op.create_index(batch_op.f('ix_link_conversation_id'), ['conversation_id'], unique=False)

    with op.batch_alter_table('address', schema=None) as batch_op:
        batch_op.add_column(sa.Column('gateway', sa.String(), nullable=True))
        batch_op.add_column(sa.Column('blocked_at', bot.store.base.UtcDateTime(timezone=True), nullable=True))

    with op.batch_alter_table('chat_session', schema=None) as batch_op:
        batch_op.add_column(sa.Column('kiosk_id', sa.Uuid(), nullable=True))
        batch_op.create_index(batch_op.f('ix_chat_session_kiosk_id'), ['kiosk_id'], unique=False)
        batch_op.create_foreign_key(batch_op.f('fk_chat_session_kiosk_id_kiosk'), 'kiosk', ['kiosk_id'], ['id'])

    with op.batch_alter_table('message', schema=None) as batch_op:
        batch_op.add_column(sa.Column('kind', sa.String(), nullable=False, server_default='text'))
        batch_op.add_column(sa.Column('attachment', sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column('provider_order', sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column('gateway', sa.String(), nullable=True))
        batch_op.add_column(sa.Column('gateway_id', sa.String(), nullable=True))
        batch_op.add_column(sa.Column('segments', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('initiated', sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column('key', sa.String(), nullable=True))
        batch_op.add_column(sa.Column('expires_at', bot.store.base.UtcDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('resent_of', sa.Uuid(), nullable=True))
        batch_op.alter_column('seq',
               existing_type=sa.INTEGER(),
               nullable=True)
        batch_op.create_index('ix_message_gateway', ['gateway', 'gateway_id'], unique=False)
        batch_op.create_index('ix_message_scheduled', ['due_at'], unique=False, sqlite_where=sa.text("status = 'scheduled'"), postgresql_where=sa.text("status = 'scheduled'"))
        batch_op.create_index('ix_message_undelivered', ['created_at'], unique=False, sqlite_where=sa.text("status IN ('failed', 'unknown')"), postgresql_where=sa.text("status IN ('failed', 'unknown')"))
        batch_op.create_index('ix_message_unsent', ['conversation_id', 'seq'], unique=False, sqlite_where=sa.text("status IN ('queued', 'sending')"), postgresql_where=sa.text("status IN ('queued', 'sending')"))
        batch_op.create_unique_constraint(batch_op.f('uq_message_key'), ['key'])



def downgrade() -> None:
    with op.batch_alter_table('message', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('uq_message_key'), type_='unique')
        batch_op.drop_index('ix_message_unsent', sqlite_where=sa.text("status IN ('queued', 'sending')"), postgresql_where=sa.text("status IN ('queued', 'sending')"))
        batch_op.drop_index('ix_message_undelivered', sqlite_where=sa.text("status IN ('failed', 'unknown')"), postgresql_where=sa.text("status IN ('failed', 'unknown')"))
        batch_op.drop_index('ix_message_scheduled', sqlite_where=sa.text("status = 'scheduled'"), postgresql_where=sa.text("status = 'scheduled'"))
        batch_op.drop_index('ix_message_gateway')
        batch_op.alter_column('seq',
               existing_type=sa.INTEGER(),
               nullable=False)
        batch_op.drop_column('resent_of')
        batch_op.drop_column('expires_at')
        batch_op.drop_column('key')
        batch_op.drop_column('initiated')
        batch_op.drop_column('segments')
        batch_op.drop_column('gateway_id')
        batch_op.drop_column('gateway')
        batch_op.drop_column('provider_order')
        batch_op.drop_column('attachment')
        batch_op.drop_column('kind')

    with op.batch_alter_table('chat_session', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_chat_session_kiosk_id_kiosk'), type_='foreignkey')
        batch_op.drop_index(batch_op.f('ix_chat_session_kiosk_id'))
        batch_op.drop_column('kiosk_id')

    with op.batch_alter_table('address', schema=None) as batch_op:
        batch_op.drop_column('blocked_at')
        batch_op.drop_column('gateway')

    with op.batch_alter_table('link', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_link_conversation_id'))
        batch_op.drop_index(batch_op.f('ix_link_code_hash'))

    op.drop_table('link')
    op.drop_table('kiosk')
    with op.batch_alter_table('part', schema=None) as batch_op:
        batch_op.drop_index('uq_part')

    op.drop_table('part')
